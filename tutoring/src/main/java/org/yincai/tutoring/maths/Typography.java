package org.yincai.tutoring.maths;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Turns typographic mathematics into plain ASCII signs: full-width forms, superscripts, ½, × ÷ − · and brackets. */
public final class Typography {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
    private static final String SUPERSCRIPTS_PLAIN = "0123456789+-";
    private static final String TYPED = "×✕✖⋅·•∙∗÷∶−–—‐‑‒﹣⁄∕≤≥≠{}【】〔〕";
    private static final String PLAIN = "********//-------//≤≥≠()()()";
    private static final Pattern POINT = Pattern.compile("(?<=\\d)[。｡](?=\\d)");

    private Typography() {}

    /** The text in plain signs; superscripts become {@code ^}, {@code 1½} becomes {@code 1 1/2}. */
    public static String plain(String text) {
        return isPlain(text) ? text.strip() : folded(text);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c == '{' || c == '}') {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        String opened = openSuperscripts(text);
        if (opened.indexOf('。') >= 0 || opened.indexOf('｡') >= 0) {
            opened = POINT.matcher(opened).replaceAll(".");
        }
        String folded = Normalizer.normalize(opened, Normalizer.Form.NFKC);
        var out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int known = isIdeograph(c) ? -1 : TYPED.indexOf(c);
            out.append(known < 0 ? c : PLAIN.charAt(known));
        }
        return out.toString()
                .replace("≤", "<=")
                .replace("≥", ">=")
                .replace("≠", "!=")
                .strip();
    }

    private static String openSuperscripts(String text) {
        var out = new StringBuilder(text.length() + 8);
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int power = isIdeograph(c) ? -1 : SUPERSCRIPTS.indexOf(c);
            if (power >= 0 && !raised) {
                out.append('^');
            }
            if (isVulgarFraction(c) && i > 0 && Character.isDigit(text.charAt(i - 1))) {
                out.append(' ');
            }
            raised = power >= 0;
            out.append(raised ? SUPERSCRIPTS_PLAIN.charAt(power) : c);
        }
        return out.toString();
    }

    /** Most of a Chinese text, and none of the signs above. */
    private static boolean isIdeograph(char c) {
        return c >= '\u3400' && c <= '\u9FFF';
    }

    private static boolean isVulgarFraction(char c) {
        return (c >= '\u00BC' && c <= '\u00BE') || (c >= '\u2150' && c <= '\u215E');
    }
}
