package org.yincai.api.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes bodies that must be refused with 4xx out of one valid body: point it at every endpoint that takes JSON.
 *
 * <pre>{@code
 * for (MalformedBodies.Body body : MalformedBodies.of(valid, "attempt", "response")) { ... expect 4xx ... }
 * }</pre>
 */
public final class MalformedBodies {
    private static final String JSON = "application/json";
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final String valid;
    private final ObjectNode tree;
    private final List<Body> all = new ArrayList<>();

    private MalformedBodies(String valid) {
        this.valid = valid;
        this.tree = (ObjectNode) MAPPER.readTree(valid);
    }

    /** One body; its {@code toString} says what is wrong with it. */
    public static final class Body {
        private final String name;
        private final String contentType;
        private final byte[] bytes;

        private Body(String name, String contentType, byte[] bytes) {
            this.name = name;
            this.contentType = contentType;
            this.bytes = bytes;
        }

        /** The content type to send it with; empty for none. */
        public String contentType() {
            return contentType;
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * At least 300 bodies.
     *
     * @param valid a body the endpoint accepts; every field in it must be one that the endpoint checks for type and size
     * @param required names without which the body is wrong
     */
    public static List<Body> of(String valid, String... required) {
        MalformedBodies made = new MalformedBodies(valid);
        made.truncated();
        made.notJson();
        made.encodings();
        made.contentTypes();
        for (String field : required) {
            made.without(field);
        }
        made.tree.propertyNames().forEach(made::wrong);
        made.unknown();
        return List.copyOf(made.all);
    }

    private void truncated() {
        for (int end = 0; end < valid.length(); end++) {
            add("cut after " + end, valid.substring(0, end));
        }
    }

    private void notJson() {
        List<String> texts = List.of(
                " ",
                "null",
                "true",
                "1",
                "\"text\"",
                "[]",
                "[" + valid + "]",
                "{]",
                "}{",
                "{}{}",
                valid + valid,
                valid + " x",
                valid + ",",
                "NaN",
                "Infinity",
                "-Infinity",
                "undefined",
                "{'a':1}",
                "{a:1}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":}",
                "{:1}",
                "// c\n" + valid,
                "/* c */" + valid,
                "# c\n" + valid,
                "<xml/>",
                "attempt=1&response=2",
                "\u0000",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":0x1f}",
                "{\"a\":1_0}",
                "{\"a\":NaN}",
                "{\"a\":1e}",
                "{\"a\":--1}",
                "{\"a\":tru}",
                "{\"a\":True}",
                "{\"a\":nul}",
                "{\"a\":\"\\x41\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\ud8zz\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":\"\u0001\"}",
                "[".repeat(100_000 / 64),
                "{\"a\":".repeat(1000),
                "[".repeat(20) + "]".repeat(20),
                "{\"a\":" + "[".repeat(17) + "]".repeat(17) + "}",
                "{\"a\":" + "9".repeat(65) + "}",
                "{\"" + "k".repeat(200) + "\":1}",
                "{\"a\":\"" + "s".repeat(5000) + "\"}",
                " ".repeat(100_000) + "x");
        texts.forEach(text -> add("not JSON: " + text.substring(0, Math.min(24, text.length())), text));
        tree.propertyNames()
                .forEach(name -> add(
                        "twice " + name,
                        "{\"" + name + "\":" + tree.get(name) + ","
                                + valid.strip().substring(1)));
    }

    private void encodings() {
        byte[] utf8 = valid.getBytes(StandardCharsets.UTF_8);
        add("UTF-16BE", JSON, valid.getBytes(StandardCharsets.UTF_16BE));
        add("UTF-16LE", JSON, valid.getBytes(StandardCharsets.UTF_16LE));
        add("UTF-16 with mark", JSON, valid.getBytes(StandardCharsets.UTF_16));
        add("UTF-8 with mark", JSON, ("\ufeff" + valid).getBytes(StandardCharsets.UTF_8));
        Map<String, int[]> broken = new LinkedHashMap<>();
        broken.put("lone continuation", new int[] {0x80});
        broken.put("overlong slash", new int[] {0xc0, 0xaf});
        broken.put("overlong NUL", new int[] {0xc0, 0x80});
        broken.put("surrogate in UTF-8", new int[] {0xed, 0xa0, 0x80});
        broken.put("above U+10FFFF", new int[] {0xf4, 0x90, 0x80, 0x80});
        broken.put("five bytes", new int[] {0xf8, 0x88, 0x80, 0x80, 0x80});
        broken.put("0xFE", new int[] {0xfe});
        broken.put("0xFF", new int[] {0xff});
        broken.put("half a character", new int[] {0xe4, 0xb8});
        broken.forEach((name, bytes) -> {
            add(name + " at the front", JSON, join(bytes, utf8, new int[0]));
            add(name + " at the end", JSON, join(new int[0], utf8, bytes));
            byte[] open = "{\"a\":\"".getBytes(StandardCharsets.UTF_8);
            add(name + " in a string", JSON, join(new int[0], open, append(bytes, '"', '}')));
        });
    }

    private void contentTypes() {
        byte[] utf8 = valid.getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "",
                "text/plain",
                "text/json",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/yaml",
                "application/x-ndjson",
                "application/problem+json",
                "application/json;charset=UTF-16",
                "application/json; charset=gbk",
                "application/json; charset=none-such",
                "json",
                "*/*",
                "application/*",
                "/",
                "application/json/x")) {
            add("type " + type, type, utf8);
        }
    }

    private void without(String field) {
        ObjectNode copy = tree.deepCopy();
        copy.remove(field);
        add("without " + field, copy);
        add("null " + field, copy.deepCopy().set(field, JsonNodeFactory.instance.nullNode()));
        add("only misspelt " + field, copy.deepCopy().set(field + "x", tree.get(field)));
    }

    private void wrong(String field) {
        JsonNode value = tree.get(field);
        for (String other : List.of(
                "{\"deep\":{\"a\":[1,{}]}}",
                "[[]]",
                "[null]",
                "1e400",
                "-1e400",
                "1e-400",
                "9".repeat(60),
                "-" + "9".repeat(60),
                "0.1e-5",
                "-2147483649",
                "9223372036854775808",
                "true",
                "false",
                "12345",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"a\\udc00b\"",
                "\"\\ude00\\ud83d\"",
                "\"" + "长".repeat(4000) + "\"",
                "\"\\u001b[31m\"",
                "\"NaN\"",
                "\"1\"",
                "\"\"",
                "NaN",
                "-Infinity",
                "'x'",
                "{",
                "\"",
                "1 2")) {
            if (!couldPass(value, other)) {
                String name = JsonNodeFactory.instance.stringNode(field).toString();
                add(field + " = " + other.substring(0, Math.min(24, other.length())), replaced(name, other));
            }
        }
    }

    /** A string may be any short clean text, a number may be any moderate number, so these are not wrong for sure. */
    private static boolean couldPass(JsonNode value, String other) {
        boolean harmlessText = other.equals("\"NaN\"") || other.equals("\"1\"") || other.equals("\"\"");
        return switch (value.getNodeType()) {
            case STRING -> harmlessText;
            case NUMBER -> other.equals("12345") || other.equals("0.1e-5") || other.equals("1e-400");
            case BOOLEAN -> other.equals("true") || other.equals("false");
            case ARRAY -> false;
            default -> other.startsWith("{\"");
        };
    }

    private String replaced(String quotedName, String value) {
        StringBuilder out = new StringBuilder("{");
        for (String name : tree.propertyNames()) {
            String quoted = StringNode.valueOf(name).toString();
            out.append(out.length() == 1 ? "" : ",").append(quoted).append(':');
            out.append(quoted.equals(quotedName) ? value : tree.get(name).toString());
        }
        return out.append('}').toString();
    }

    private void unknown() {
        for (String name : List.of(
                "",
                " ",
                "__proto__",
                "$where",
                "tenant",
                "role",
                "admin",
                "知道",
                "\ud83d\ude00",
                "<script>",
                "a.b",
                "a[0]",
                "' or 1=1",
                "../x",
                "%00",
                "\u202e")) {
            add("unknown " + name, tree.deepCopy().put(name, 1));
        }
    }

    private void add(String name, ObjectNode body) {
        add(name, body.toString());
    }

    private void add(String name, String body) {
        add(name, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, String contentType, byte[] body) {
        all.add(new Body(name, contentType, body));
    }

    private static int[] append(int[] bytes, int... more) {
        int[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return joined;
    }

    private static byte[] join(int[] before, byte[] middle, int[] after) {
        byte[] out = new byte[before.length + middle.length + after.length];
        for (int i = 0; i < before.length; i++) {
            out[i] = (byte) before[i];
        }
        System.arraycopy(middle, 0, out, before.length, middle.length);
        for (int i = 0; i < after.length; i++) {
            out[before.length + middle.length + i] = (byte) after[i];
        }
        return out;
    }
}
