package org.yincai.tutoring.maths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Cuts a source into numbers, names and signs; at most {@value #MAX_LENGTH} characters. */
final class Lexer {
    static final int MAX_LENGTH = 400;
    private static final List<String> SIGNS = List.of("==", "!=", "<=", ">=");
    private static final Pattern PI = Pattern.compile("(?i)pi");

    /** A piece of the source. */
    record Token(Kind kind, String text) {}

    enum Kind {
        NUMBER,
        NAME,
        SIGN
    }

    private final String source;
    private final boolean oneLetterNames;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String source, boolean oneLetterNames) {
        this.source = source;
        this.oneLetterNames = oneLetterNames;
    }

    static List<Token> tokens(String source, boolean pupil) {
        if (source.length() > MAX_LENGTH) {
            throw new MathsException("an expression is longer than " + MAX_LENGTH + " characters");
        }
        return new Lexer(pupil ? PI.matcher(Typography.plain(source)).replaceAll("π") : source, pupil).all();
    }

    private List<Token> all() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isDigit(c) || c == '.') {
                take(Kind.NUMBER, run(x -> isDigit(x) || x == '.'));
            } else if (Character.isLetter(c)) {
                take(Kind.NAME, oneLetterNames ? 1 : run(x -> Character.isLetterOrDigit(x) || x == '_'));
            } else {
                boolean two = at + 2 <= source.length() && SIGNS.contains(source.substring(at, at + 2));
                take(Kind.SIGN, two ? 2 : 1);
            }
        }
        return tokens;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private int run(IntPredicate goesOn) {
        int end = at;
        while (end < source.length() && goesOn.test(source.charAt(end))) {
            end++;
        }
        return end - at;
    }

    private void take(Kind kind, int length) {
        tokens.add(new Token(kind, source.substring(at, at + length)));
        at += length;
    }
}
