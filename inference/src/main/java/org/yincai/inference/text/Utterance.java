package org.yincai.inference.text;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What someone wrote, as words: whatever is written, reading it never fails. Immutable; equal to what has the same words.
 *
 * <p>Width, case, punctuation, articles, traditional characters and numbers in words make no difference, nor do the forms of an English
 * word, which are reduced to their stem (Porter's English stemmer of Snowball, as in Apache OpenNLP).
 */
public final class Utterance {
    /** What is longer counts as empty. */
    public static final int MAX_LENGTH = 300;

    private static final Set<String> FILLERS = Set.of(
            "it", "its", "is", "are", "was", "be", "this", "that", "they", "these", "i", "think", "answer", "call", "是",
            "它", "这", "那", "叫", "做", "我", "觉", "得", "认", "为", "答", "案", "个", "吧", "呢", "啊", "种", "should", "must");

    private final List<Token> tokens;

    private Utterance(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    public static Utterance of(String text) {
        return new Utterance(text.length() > MAX_LENGTH ? List.of() : Tokens.of(text));
    }

    /** True when there is not one word, number or sign in it. */
    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** True when both say the same words in the same order, but for such as "I think it is". */
    public boolean saysJust(Utterance other) {
        List<String> core = stems(core());
        return stems(tokens).equals(stems(other.tokens)) || (!core.isEmpty() && core.equals(stems(other.core())));
    }

    /** True when this is {@code meant} with slips of spelling. */
    public boolean isMisspelt(Utterance meant) {
        List<Token> mine = core();
        List<Token> theirs = meant.core();
        if (mine.size() != theirs.size() || mine.isEmpty()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).is(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** True when the words of {@code part} stand in this among others, and nothing in it denies. */
    public boolean mentions(Utterance part) {
        List<String> looked = stems(part.core());
        return !looked.isEmpty()
                && Collections.indexOfSubList(stems(core()), looked) >= 0
                && tokens.stream().noneMatch(Token::negates);
    }

    private List<Token> core() {
        return tokens.stream().filter(t -> !FILLERS.contains(t.stem())).toList();
    }

    private static List<String> stems(List<Token> tokens) {
        return tokens.stream().map(Token::stem).toList();
    }

    List<Token> tokens() {
        return tokens;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Utterance that && tokens.equals(that.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }
}
