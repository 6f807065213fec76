package org.yincai.inference.text;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers in English words, such as {@code a hundred and five}, {@code minus two point five} or {@code three quarters}. */
final class EnglishNumerals {
    private static final List<String> ONES = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("half", "2"),
            Map.entry("halve", "2"),
            Map.entry("third", "3"),
            Map.entry("quarter", "4"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"),
            Map.entry("sixth", "6"),
            Map.entry("seventh", "7"),
            Map.entry("eighth", "8"),
            Map.entry("ninth", "9"),
            Map.entry("tenth", "10"),
            Map.entry("twelfth", "12"),
            Map.entry("hundredth", "100"));

    private static final String ONE = String.join("|", ONES);
    private static final String BELOW_HUNDRED =
            "(?:(?:" + String.join("|", TENS) + ")(?:[ -](?:" + ONE + "))?|(?:" + ONE + "))";
    private static final Pattern INTEGER = words("(?:" + BELOW_HUNDRED + "|\\d{1,3}|a)[ -](?:hundred|thousand)"
            + "(?:[ -](?:and )?" + BELOW_HUNDRED + "(?:[ -]hundred)?){0,3}|" + BELOW_HUNDRED);
    private static final Pattern POINT = Pattern.compile("(\\d+) point (\\d(?: ?\\d){0,14})\\b", CASE_INSENSITIVE);
    private static final Pattern PART = words("(?:(\\d{1,6}|an?)[ -])?(half|halves)" + "|(\\d{1,6})[ -](" + parts()
            + ")s?|an? (" + parts() + ")(?= of\\b|$)");
    private static final Pattern MIXED = words("(\\d+) and (\\d+/\\d+)");
    private static final Pattern MINUS = Pattern.compile("\\b(?:minus|negative) ?(?=\\d)", CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[ -]+");

    private EnglishNumerals() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", CASE_INSENSITIVE);
    }

    private static String parts() {
        return PARTS.keySet().stream()
                .sorted()
                .filter(p -> !p.startsWith("hal"))
                .collect(Collectors.joining("|"));
    }

    static String toDigits(String text) {
        String integers = INTEGER.matcher(text).replaceAll(m -> Integer.toString(value(m.group())));
        String decimals = POINT.matcher(integers)
                .replaceAll(m -> m.group(1) + "." + m.group(2).replace(" ", ""));
        String parts = PART.matcher(decimals).replaceAll(m -> part(m.group()));
        return MINUS.matcher(MIXED.matcher(parts).replaceAll("$1 $2")).replaceAll("-");
    }

    private static String part(String words) {
        String[] word = WORD.split(words.toLowerCase(Locale.ROOT), -1);
        String name = word[word.length - 1];
        String below = PARTS.get(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
        boolean counted = word.length > 1 && Character.isDigit(word[0].charAt(0));
        return (counted ? word[0] : "1") + "/" + below;
    }

    private static int value(String words) {
        int total = 0;
        int group = 0;
        for (String word : WORD.split(words.toLowerCase(Locale.ROOT), -1)) {
            if (word.equals("hundred")) {
                group *= 100;
            } else if (word.equals("thousand")) {
                total = group * 1000;
                group = 0;
            } else {
                group += small(word);
            }
        }
        return total + group;
    }

    private static int small(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        int tens = TENS.indexOf(word);
        return switch (word) {
            case "a" -> 1;
            case "and" -> 0;
            default -> tens >= 0 ? 10 * (tens + 2) : ONES.indexOf(word);
        };
    }
}
