package org.yincai.inference.card;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model directory in memory: {@code card.json} and the graphs it names, whose hashes agree with it.
 *
 * @param step bytes of the step graph
 * @param predict bytes of the predict graph
 * @param mastery bytes of the mastery graph, when the card has one
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the session once and never compared
public record ModelFiles(ModelCard card, byte[] step, byte[] predict, byte @Nullable [] mastery) {
    static final String CARD = "card.json";

    /** Refuses graphs that are not the card's. */
    public ModelFiles {
        var faults = new ArrayList<String>();
        checkHash(faults, card.step(), step);
        checkHash(faults, card.predict(), predict);
        GraphFile third = card.mastery();
        if ((third == null) != (mastery == null)) {
            faults.add("a mastery graph is in " + (third == null ? "the files but not in the card" : "the card alone"));
        }
        if (third != null && mastery != null) {
            checkHash(faults, third, mastery);
        }
        if (!faults.isEmpty()) {
            throw new ModelFault(card.id(), faults);
        }
    }

    /** A model without a mastery graph. */
    public ModelFiles(ModelCard card, byte[] step, byte[] predict) {
        this(card, step, predict, null);
    }

    static void checkHash(List<String> faults, GraphFile graph, byte[] bytes) {
        String actual = sha256(bytes);
        if (!actual.equals(graph.sha256())) {
            faults.add(graph.file() + " has SHA-256 " + actual + " but the card says " + graph.sha256());
        }
    }

    /**
     * Reads a model directory.
     *
     * @throws ModelFault when the card has faults, a file is missing or a hash differs
     * @throws UncheckedIOException when the disk fails
     */
    public static ModelFiles load(Path directory) {
        return read(Folder.of(directory));
    }

    /**
     * Reads a model from the class path.
     *
     * @param folder such as {@code org/yincai/models/tracer/default}
     */
    public static ModelFiles load(ClassLoader loader, String folder) {
        return read(Folder.of(loader, folder));
    }

    private static ModelFiles read(Folder folder) {
        ModelCard card = CardReader.read(folder.bytes(CARD, folder.name()), folder.name());
        GraphFile mastery = card.mastery();
        return new ModelFiles(
                card,
                folder.bytes(card.step().file(), card.id()),
                folder.bytes(card.predict().file(), card.id()),
                mastery == null ? null : folder.bytes(mastery.file(), card.id()));
    }

    /**
     * The same graphs with traces that keep other tracks, and therefore another {@link #model()}.
     *
     * @param training what the card says of how the model came to be
     */
    public ModelFiles keeping(TrackLimits tracks, Map<String, Object> training) {
        return new ModelFiles(card.keeping(tracks, training), step, predict, mastery);
    }

    /** Writes the files, the card last, so that a directory with a card is whole. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve(card.step().file()), step);
        Files.write(directory.resolve(card.predict().file()), predict);
        GraphFile third = card.mastery();
        if (third != null && mastery != null) {
            Files.write(directory.resolve(third.file()), mastery);
        }
        Files.writeString(directory.resolve(CARD), CardWriter.json(card));
    }

    /** Id of the model with the first 8 hex digits of a hash over all that decides what it computes. */
    public String model() {
        return card.id() + ":" + sha256(step, predict, card.identity()).substring(0, 8);
    }

    /** SHA-256 over the parts, in lower-case hex. */
    public static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
