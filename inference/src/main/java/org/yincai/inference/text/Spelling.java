package org.yincai.inference.text;

import java.util.Arrays;

/**
 * Tells a slip from another word: in a word of six letters or more one slip, of ten or more two, in one of five two letters that
 * changed places; never in the first letter, in a number or in Chinese. A slip is a letter too many, too few, wrong, or changed with its
 * neighbour (Damerau, A technique for computer detection and correction of spelling errors, CACM 7(3), 1964).
 */
final class Spelling {
    private Spelling() {}

    static boolean slip(String written, String meant) {
        int most = meant.length() < 5 ? 0 : meant.length() < 10 ? 1 : 2;
        if (Math.abs(written.length() - meant.length()) > most
                || most == 0
                || written.charAt(0) != meant.charAt(0)
                || !latin(written)
                || !latin(meant)) {
            return false;
        }
        return (meant.length() > 5 || sameLetters(written, meant)) && distance(written, meant) <= most;
    }

    private static boolean latin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean sameLetters(String one, String other) {
        return Arrays.equals(
                one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    /** Optimal string alignment. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int changed = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
