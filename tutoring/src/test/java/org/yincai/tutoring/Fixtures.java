package org.yincai.tutoring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.Shelf;

/** The small curriculum with one template of every kind on which the engine is tested. */
public final class Fixtures {
    public static final Shelf SHELF = Shelf.onClassPath("/org/yincai/tutoring/fixture/");
    public static final Bank BANK = Bank.read(SHELF);

    private Fixtures() {}

    public static Question question(String item, long seed) {
        return BANK.question(new ItemId(item), seed).orElseThrow();
    }

    /** The fixture with some files replaced. */
    public static Shelf with(Map<String, String> files) {
        return name -> {
            String text = files.get(name);
            return text == null ? SHELF.open(name) : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        };
    }
}
