package org.yincai.api.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Numbers inside their bounds. */
final class Numbers {
    private Numbers() {}

    /** A whole number written in at most 18 digits as a number, anything else as the text it is. */
    static JsonNode parse(String value) {
        boolean whole = value.matches("-?[0-9]{1,18}");
        return whole ? LongNode.valueOf(Long.parseLong(value)) : StringNode.valueOf(value);
    }

    static long whole(JsonNode value, String at, long min, long max, Report report) {
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        long number = fits ? value.longValue() : min;
        if (fits && number >= min && number <= max) {
            return number;
        }
        String range = min + ".." + max;
        report.add(at, "应为 " + range + " 的整数", "must be a whole number in " + range, "请改正数值", "send such a number");
        return min;
    }

    static double real(JsonNode value, String at, double min, double max, Report report) {
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number >= min && number <= max) {
            return number;
        }
        String range = min + ".." + max;
        report.add(at, "应为 " + range + " 的数", "must be a number in " + range, "请改正数值", "send such a number");
        return min;
    }
}
