package org.yincai.api.problem;

import org.yincai.models.content.Text;

/**
 * One thing that is wrong with a request.
 *
 * @param field path of the field, such as {@code items[3].response}; empty for the body as a whole
 * @param problem what is wrong; limits may be named, the value may not
 * @param remedy what to send instead
 */
public record Fault(String field, Text problem, Text remedy) {
    /** The longest part of a caller's own words that is ever said back. */
    public static final int MAX_ECHO = 40;

    /** A field name from outside, safe to show: printable ASCII, at most {@link #MAX_ECHO} characters. */
    public static String printable(String name) {
        StringBuilder out = new StringBuilder(Math.min(name.length(), MAX_ECHO) + 3);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c > ' ' && c < 0x7f && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
            String shown = plain ? String.valueOf(c) : String.format("\\u%04x", (int) c);
            if (out.length() + shown.length() > MAX_ECHO) {
                return out.append("...").toString();
            }
            out.append(shown);
        }
        return out.toString();
    }
}
