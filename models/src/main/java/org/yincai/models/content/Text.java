package org.yincai.models.content;

/** What a person reads, in both languages of the product. */
public record Text(String zh, String en) {
    /** The text in the language whose tag starts with {@code zh} or otherwise in English. */
    public String in(String languageTag) {
        return languageTag.startsWith("zh") ? zh : en;
    }
}
