package org.yincai.training.data;

/** Checks of numeric cells, without exceptions as control flow. */
final class Numbers {
    private Numbers() {}

    /** True for 1 to 15 decimal digits. */
    static boolean isWhole(String cell) {
        return !cell.isEmpty() && cell.length() <= 15 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The comma separated cells of a line; a comma at its end is no cell. */
    static String[] cells(String line) {
        String trimmed = line.strip();
        return (trimmed.endsWith(",") ? trimmed.substring(0, trimmed.length() - 1) : trimmed).split(",", -1);
    }

    static boolean isBit(String cell) {
        return cell.equals("0") || cell.equals("1");
    }
}
