package org.yincai.inference.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in Chinese characters, such as 三百零五, 百分之二十 or 四分之三. */
final class ChineseNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String NUMERAL = "[零〇一二两三四五六七八九十百千]{1,12}";
    private static final Pattern PERCENT = Pattern.compile("百分之(\\d+(?:\\.\\d+)?|" + NUMERAL + ")");
    private static final Pattern FRACTION = Pattern.compile("(\\d+|" + NUMERAL + ")分之(\\d+|" + NUMERAL + ")");
    private static final Pattern FIRST = Pattern.compile("^([+-]?|负)(" + NUMERAL + ")");
    private static final Pattern ANY = Pattern.compile(NUMERAL);

    private ChineseNumerals() {}

    /** Rewrites parts wherever they stand, and a whole number where it begins the text. */
    static String first(String text) {
        String parts = parts(text);
        String negative = parts.startsWith("负") ? "-" + parts.substring(1) : parts;
        return FIRST.matcher(negative).replaceFirst(ChineseNumerals::signed);
    }

    static String all(String text) {
        return ANY.matcher(parts(text).replace("一半", "1/2")).replaceAll(m -> digits(m.group()));
    }

    private static String parts(String text) {
        String percent = PERCENT.matcher(text).replaceAll(m -> digits(m.group(1)) + "%");
        return FRACTION.matcher(percent).replaceAll(m -> digits(m.group(2)) + "/" + digits(m.group(1)));
    }

    private static String signed(MatchResult match) {
        return Matcher.quoteReplacement(match.group(1) + digits(match.group(2)));
    }

    private static String digits(String numeral) {
        if (numeral.charAt(0) < 128) {
            return numeral;
        }
        long total = 0;
        long digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            long unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
            }
        }
        return Long.toString(total + digit);
    }
}
