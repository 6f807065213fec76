package org.yincai.api.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Faults;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.models.content.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bytes to a JSON tree, strictly: UTF-8 only (no byte order mark, no UTF-16), one value, no duplicate names, no {@code
 * NaN}, no comments; at most {@value #MAX_DEPTH} levels, {@value #MAX_NUMBER} digits a number, {@value #MAX_STRING}
 * characters a string. Anything else is {@link Refusal.Malformed}.
 */
public final class Json {
    public static final int MAX_DEPTH = 16;
    public static final int MAX_NUMBER = 64;
    public static final int MAX_STRING = 4096;
    private static final int MAX_NAME = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxStringLength(MAX_STRING)
                            .maxNameLength(MAX_NAME)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The one JSON value in {@code bytes}. */
    public static JsonNode read(byte[] bytes) {
        return read(ByteBuffer.wrap(bytes));
    }

    /** The one JSON value between the buffer's position and limit, such as one line of NDJSON. */
    public static JsonNode read(ByteBuffer bytes) {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw malformed("请求体为空", "the body is empty");
        }
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException limit) {
            throw malformed(
                    "超出上限：嵌套最多 " + MAX_DEPTH + " 层，数字最多 " + MAX_NUMBER + " 位，字符串最多 " + MAX_STRING + " 个字符，字段名最多 "
                            + MAX_NAME + " 个字符",
                    "exceeds a limit: at most " + MAX_DEPTH + " levels, " + MAX_NUMBER + " digits a number, "
                            + MAX_STRING + " characters a string, " + MAX_NAME + " a name");
        } catch (JacksonException syntax) {
            Text where = where(syntax.getLocation());
            throw malformed(where.zh() + "不是标准的 JSON，或者字段名重复", "is not strict JSON, or has a name twice" + where.en());
        }
    }

    private static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("请求体不是有效的 UTF-8", "is not valid UTF-8");
        }
    }

    private static Text where(TokenStreamLocation location) {
        return location == null
                ? new Text("", "")
                : new Text(
                        "第 " + location.getLineNr() + " 行第 " + location.getColumnNr() + " 列附近",
                        ", near line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    private static RefusedException malformed(String zh, String en) {
        Fault fault = Faults.of("", zh, en, "请发送一个符合 RFC 8259 的 JSON", "send one JSON value as in RFC 8259");
        return new Refusal.Malformed(fault).exception();
    }
}
