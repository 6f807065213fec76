package org.yincai.api.problem;

import java.util.Locale;
import org.yincai.models.content.Text;

/** The stable code of every problem, with its status and its words. */
public enum Code {
    MALFORMED(400, "请求体无法读取", "The body cannot be read", "请发送 UTF-8 编码的 JSON，恰好一个。", "Send one JSON value in UTF-8."),
    UNAUTHENTICATED(
            401,
            "需要有效的访问令牌",
            "A valid access token is needed",
            "请在 Authorization: Bearer 中发送未过期、签发给本服务且带有租户和角色的令牌。",
            "Send Authorization: Bearer with an unexpired token that is issued for this service and names a tenant and a role."),
    FORBIDDEN(
            403,
            "没有权限",
            "Not allowed",
            "请换用有此权限的身份，或向管理员申请。",
            "Use an identity that has this right, or ask your administrator for it."),
    NOT_FOUND(404, "没有找到", "Not found", "请检查路径和编号。", "Check the path and the ids in it."),
    METHOD_NOT_ALLOWED(405, "不支持此方法", "Method not allowed", "请使用 Allow 中列出的方法。", "Use a method listed in Allow."),
    NOT_ACCEPTABLE(406, "无法提供所要的格式", "No such representation", "请在 Accept 中改用其中一种。", "Ask for one of them in Accept."),
    CONFLICT(
            409,
            "已有不同的结果",
            "Already decided otherwise",
            "同一编号下先送达的内容有效，它的答复在 first 中；要发送新的内容，请用新的编号：下一题的 attempt，或另一个 Idempotency-Key。",
            "What came first under this id stands, and its reply is in 'first'; for anything new use a new id: the attempt of the next question, or another Idempotency-Key."),
    IN_TEST(
            409,
            "测验还没有结束",
            "A test is not finished yet",
            "请先完成测验，或用 POST finish 结束它；之后就能看到。",
            "Finish the test, or end it with POST finish; after that it can be seen."),
    GONE(410, "已结束或撤下", "Over or withdrawn", "请取下一题，或开始新的会话。", "Ask for the next item or start a new session."),
    TOO_LARGE(413, "请求体过大", "The body is too large", "请把请求拆小后再发送。", "Send it in smaller parts."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "不支持的内容类型",
            "Unsupported content type",
            "请发送 UTF-8、未压缩、类型在 Accept 中列出的内容。",
            "Send uncompressed UTF-8 of a type listed in Accept."),
    INVALID(
            422,
            "请求有错误",
            "The request has faults",
            "请改正 faults 中的每一项后再发送。",
            "Correct every entry of 'faults' and send it again."),
    TOO_MANY(429, "请求过于频繁", "Too many requests", "请在 Retry-After 所示的秒数之后再试。", "Try again after Retry-After seconds."),
    BUSY(
            503,
            "服务繁忙",
            "Busy",
            "请在 Retry-After 所示的秒数之后重发同一请求：即使其中有的已经记下，也不会算两次。",
            "Send the same request again after Retry-After seconds; what may have been taken already is not counted twice."),
    REFUSED(400, "请求被拒绝", "Refused", "请按接口文档检查请求。", "Check the request against the API description."),
    INTERNAL(
            500,
            "服务内部错误",
            "Internal error",
            "请稍后重发同一请求；若再次发生，请把 instance 告诉运维人员。",
            "Send the same request again later; if it happens again, give 'instance' to the operator.");

    private final int status;
    private final Text title;
    private final Text remedy;

    Code(int status, String titleZh, String titleEn, String remedyZh, String remedyEn) {
        this.status = status;
        this.title = new Text(titleZh, titleEn);
        this.remedy = new Text(remedyZh, remedyEn);
    }

    /** The code as it stands in replies, such as {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem type's URI, which names and does not locate. */
    public String type() {
        return "urn:yincai:problem:" + code();
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /** What the caller can do about it. */
    public Text remedy() {
        return remedy;
    }
}
