package org.yincai.api.wire;

import org.yincai.models.id.Identifier;
import tools.jackson.databind.JsonNode;

/** Text that can be stored and shown: no control characters, no half of a surrogate pair. */
final class Texts {
    /** A valid identifier that stands in for a wrong one until the request is refused. */
    static final String STAND_IN = "x";

    private Texts() {}

    static String read(JsonNode value, String at, int min, int max, Report report) {
        if (!value.isString()) {
            report.add(at, "应为字符串", "must be a string", "请加上引号", "put it in quotes");
            return "";
        }
        String text = value.stringValue();
        if (text.length() < min || text.length() > max) {
            String size = min + ".." + max;
            report.add(at, "长度应为 " + size, "must have " + size + " characters", "请改正长度", "change its length");
            return "";
        }
        if (!isClean(text)) {
            report.add(at, "含有控制字符或残缺字符", "has control characters or half a character", "请删去这些字符", "remove them");
            return "";
        }
        return text;
    }

    static String id(JsonNode value, String at, Report report) {
        if (value.isString() && Identifier.isValid(value.stringValue())) {
            return value.stringValue();
        }
        String size = "1.." + Identifier.MAX_LENGTH;
        report.add(
                at,
                "不是有效的编号",
                "is not a valid id",
                "请用 " + size + " 个字母、数字或 . _ : -",
                "use " + size + " letters, digits or . _ : -");
        return STAND_IN;
    }

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : c == 0x7f || c == 0xfffe || c == 0xffff) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
