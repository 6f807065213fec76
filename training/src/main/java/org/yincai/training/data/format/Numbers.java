package org.yincai.training.data.format;

import org.yincai.training.data.Row;

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

    /** True for a whole number below a thousand million, and for nothing, which is an unknown one. */
    static boolean isCount(String cell) {
        return cell.isEmpty() || (isWhole(cell) && cell.length() <= 9);
    }

    /** The count that {@link #isCount} approved of, -1 when unknown. */
    static int count(String cell) {
        return cell.isEmpty() ? Row.UNKNOWN : Integer.parseInt(cell);
    }

    static boolean isBit(String cell) {
        return cell.equals("0") || cell.equals("1");
    }
}
