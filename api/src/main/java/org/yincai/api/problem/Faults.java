package org.yincai.api.problem;

import org.yincai.models.content.Text;

/** The words of the commonest faults. */
public final class Faults {
    private Faults() {}

    public static Fault missing(String field) {
        return of(field, "缺少此字段", "is missing", "请补上此字段", "send this field");
    }

    public static Fault unknown(String field) {
        return of(field, "没有这个字段", "is not a known field", "请删去或检查拼写", "remove it or check its spelling");
    }

    public static Fault wrongType(String field) {
        return of(field, "类型不对", "has the wrong type", "请按接口文档改正类型", "use the type in the API description");
    }

    /** A fault on the value of {@code field}. */
    public static Fault of(String field, String zh, String en, String remedyZh, String remedyEn) {
        return new Fault(field, new Text(zh, en), new Text(remedyZh, remedyEn));
    }
}
