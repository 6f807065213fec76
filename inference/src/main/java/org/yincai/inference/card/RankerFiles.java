package org.yincai.inference.card;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * A ranker's directory in memory: {@code card.json} and the graph it names, whose hash agrees with it.
 *
 * @param ranker bytes of the graph
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the session once and never compared
public record RankerFiles(RankerCard card, byte[] ranker) {
    /** Refuses a graph that is not the card's. */
    public RankerFiles {
        var faults = new ArrayList<String>();
        ModelFiles.checkHash(faults, card.ranker(), ranker);
        if (!faults.isEmpty()) {
            throw new ModelFault(card.id(), faults);
        }
    }

    /**
     * Reads a ranker's directory.
     *
     * @throws ModelFault when the card has faults, the graph is missing or its hash differs
     */
    public static RankerFiles load(Path directory) {
        return read(Folder.of(directory));
    }

    /**
     * Reads a ranker from the class path.
     *
     * @param folder such as {@code org/yincai/models/ranker/default}
     */
    public static RankerFiles load(ClassLoader loader, String folder) {
        return read(Folder.of(loader, folder));
    }

    private static RankerFiles read(Folder folder) {
        RankerCard card = RankerCard.read(folder.bytes(ModelFiles.CARD, folder.name()), folder.name());
        return new RankerFiles(card, folder.bytes(card.ranker().file(), card.id()));
    }

    /** Writes the files, the card last, so that a directory with a card is whole. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve(card.ranker().file()), ranker);
        Files.writeString(directory.resolve(ModelFiles.CARD), card.json());
    }

    /** Id of the ranker with the first 8 hex digits of a hash over all that decides what it computes. */
    public String model() {
        byte[] names = String.join("\n", card.features()).getBytes(StandardCharsets.UTF_8);
        return card.id() + ":" + ModelFiles.sha256(ranker, names).substring(0, 8);
    }
}
