package org.yincai.models.event;

import java.util.Locale;

/** Why a session stopped. */
public enum StopReason {
    SKILL_CERTAIN,
    BUDGET_USED,
    WHEEL_SPINNING,
    PRECISE_ENOUGH,
    ABILITY_UNCHANGED,
    POOL_EMPTY,
    USER_STOPPED,
    REPLACED;

    /** The code as it stands in replies, such as {@code skill-certain}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
