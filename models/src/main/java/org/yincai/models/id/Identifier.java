package org.yincai.models.id;

/** The one shape of every identifier: 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}. */
public final class Identifier {
    public static final int MAX_LENGTH = 64;

    private Identifier() {}

    /** True when {@code value} may name something. */
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    static void check(String what, String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    what + " id must be 1 to " + MAX_LENGTH + " characters of letters, digits, '.', '_', ':' and '-'");
        }
    }
}
