package org.yincai.inference.text;

import java.util.regex.Pattern;

/** Rewrites numbers in words in digits: 三百零五, 四分之三, {@code three quarters}, {@code minus twenty-one}. */
public final class Numerals {
    private static final Pattern LETTER = Pattern.compile("[a-zA-Z]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Numerals() {}

    /** English ones wherever they stand, Chinese ones where they begin the text, since units such as 千克 look alike. */
    public static String ofNumber(String text) {
        return english(HAN.matcher(text).find() ? ChineseNumerals.first(text) : text);
    }

    /** Wherever they stand; a character that is no number in its word is rewritten too, so both of two texts to be compared must be. */
    static String everywhere(String text) {
        return english(HAN.matcher(text).find() ? ChineseNumerals.all(text) : text);
    }

    private static String english(String text) {
        return LETTER.matcher(text).find() ? EnglishNumerals.toDigits(text) : text;
    }
}
