package org.yincai.tutoring.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;

/** The questions of a curriculum. Immutable; a question is made from its template and a seed when it is asked for. */
public final class Bank {
    /** The files of {@link #builtIn()}. */
    public static final Shelf BUILT_IN = Shelf.onClassPath("/org/yincai/tutoring/curriculum/math/");

    private static final String CURRICULUM = "curriculum.yaml";

    private final Curriculum curriculum;
    private final Map<ItemId, Template> templates = new LinkedHashMap<>();
    private final Map<String, Misconception> misconceptions;

    Bank(Curriculum curriculum, List<Template> templates, Map<String, Misconception> misconceptions) {
        this.curriculum = curriculum;
        this.misconceptions = Map.copyOf(misconceptions);
        templates.forEach(t -> this.templates.put(t.item().id(), t));
    }

    /** The mathematics curriculum that Yincai ships, read anew, so keep the result; a test of the build proves it. */
    public static Bank builtIn() {
        return new CurriculumReader(BUILT_IN).read(CURRICULUM, false);
    }

    /**
     * Reads {@code curriculum.yaml} and the files it names, and proves that every template has instances.
     *
     * @throws ContentException listing every fault
     */
    public static Bank read(Shelf shelf) {
        return new CurriculumReader(shelf).read(CURRICULUM, true);
    }

    /** A curriculum whose items are known by id only; it has no texts. */
    public static Bank of(Curriculum curriculum) {
        return new Bank(curriculum, List.of(), Map.of());
    }

    public Curriculum curriculum() {
        return curriculum;
    }

    /** The instance of an item for a seed, the same for ever; empty when the item has no text here. */
    public Optional<Question> question(ItemId item, long seed) {
        return Optional.ofNullable(templates.get(item)).map(t -> t.question(seed));
    }

    public Optional<Misconception> misconception(String id) {
        return Optional.ofNullable(misconceptions.get(id));
    }

    /** What a misconception is called; by its id when it is in the bank no more. */
    public Text misconceptionName(String id) {
        return misconception(id).map(Misconception::name).orElseGet(() -> new Text(id, id));
    }

    /** Hash of the skills and items, and of which have a text: all of the content that a choice can depend on. */
    public String fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            curriculum.skills().forEach(skill -> sha.update(skill.toString().getBytes(StandardCharsets.UTF_8)));
            curriculum
                    .items()
                    .forEach(item -> sha.update((item + " " + hasText(item.id())).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether an item is there with its text, and not withdrawn. */
    public boolean mayBeShown(ItemId item) {
        return hasText(item)
                && curriculum.item(item).filter(i -> !i.withdrawn()).isPresent();
    }

    public boolean hasText(ItemId item) {
        return templates.containsKey(item);
    }
}
