package org.yincai.tutoring.insight;

import java.util.List;

/** The teaching suggestions of a class, most pressing first. */
public record SuggestionList(About about, List<Suggestion> items) {
    /** What tells it from the reports. */
    public static final String REPORT = "suggestions";
}
