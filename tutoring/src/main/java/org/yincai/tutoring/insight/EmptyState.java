package org.yincai.tutoring.insight;

import java.util.Locale;

/** Why a report has nothing to show. */
enum EmptyState {
    /** Nobody has answered anything. */
    NO_DATA,
    /** There are answers, too few to judge. */
    NOT_ENOUGH,
    /** There is enough to judge, and nothing to worry about. */
    NOTHING_WRONG;

    /** The code as it stands in reports, such as {@code no-data}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
