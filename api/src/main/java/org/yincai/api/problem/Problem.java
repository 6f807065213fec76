package org.yincai.api.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/**
 * A problem before it is put into a language.
 *
 * @param detail about this occurrence, without a value from the request
 * @param headers response headers that belong to it, such as {@code Retry-After}
 * @param first for a conflict, the result that stands
 * @param over for what is gone, what became of it
 */
record Problem(
        Code code,
        int status,
        Text detail,
        List<Fault> faults,
        Map<String, String> headers,
        @Nullable Object first,
        @Nullable Over over) {
    static Problem of(Code code) {
        return new Problem(code, code.status(), code.remedy(), List.of(), Map.of(), null, null);
    }

    static Problem of(Over over) {
        var text = new Text(
                over.what().zh() + over.remedy().zh(),
                over.what().en() + " " + over.remedy().en());
        return new Problem(Code.GONE, Code.GONE.status(), text, List.of(), Map.of(), null, over);
    }

    static Problem of(Code code, List<Fault> faults) {
        return new Problem(code, code.status(), code.remedy(), faults, Map.of(), null, null);
    }

    Problem about(String zh, String en) {
        Text text = new Text(zh + code.remedy().zh(), en + " " + code.remedy().en());
        return new Problem(code, status, text, faults, headers, first, over);
    }

    Problem header(String name, String value) {
        return new Problem(code, status, detail, faults, Map.of(name, value), first, over);
    }

    Problem status(int other) {
        return new Problem(code, other, detail, faults, headers, first, over);
    }

    Problem first(@Nullable Object result) {
        return new Problem(code, status, detail, faults, headers, result, over);
    }
}
