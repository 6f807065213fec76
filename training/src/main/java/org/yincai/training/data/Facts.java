package org.yincai.training.data;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is in a data set.
 *
 * @param rows as the file has them
 * @param skipped rows that are no answers
 * @param items that were answered
 * @param skills of those items
 * @param answers after rows of the same answer became one
 * @param shareCorrect of the answers, in [0, 1]; NaN when there is none
 * @param severalSkills answers to items of more than one skill
 * @param duplicates answers that agree with another in learner, item, second, outcome and skills
 * @param leakRows rows that repeat an answer for a further skill: scored as answers they give away the one before
 * @param firstLeak where the first stands, empty when there is none
 * @param timed answers with a time
 * @param withDuration answers with a duration
 * @param withHints answers with a number of hints
 * @param firstAt epoch seconds, -1 when no time is known
 * @param lastAt epoch seconds, -1 when no time is known
 */
public record Facts(
        long rows,
        long skipped,
        int learners,
        int items,
        int skills,
        long answers,
        double shareCorrect,
        long severalSkills,
        long duplicates,
        long leakRows,
        String firstLeak,
        long timed,
        long withDuration,
        long withHints,
        long firstAt,
        long lastAt) {

    /** Refuses rows that leak, unless they were to become one answer. */
    public void refuseLeaks(String where, boolean merge) {
        if (leakRows > 0 && !merge) {
            throw new MalformedLogException(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d rows repeat an answer for a further skill (first: %s), and a model that is scored on "
                            + "them has seen the answer; give --merge true to make one answer of each",
                    where,
                    leakRows,
                    rows,
                    firstLeak));
        }
    }

    /** Everything by name, in the order of a report; what is not known is left out. */
    public Map<String, Object> byName() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rows", rows);
        all.put("skipped", skipped);
        all.put("learners", learners);
        all.put("items", items);
        all.put("skills", skills);
        all.put("answers", answers);
        if (answers > 0) {
            all.put("shareCorrect", Math.round(shareCorrect * 1e4) / 1e4);
        }
        all.put("answersOfSeveralSkills", severalSkills);
        all.put("duplicates", duplicates);
        all.put("leakRows", leakRows);
        all.put("withTime", timed);
        all.put("withDuration", withDuration);
        all.put("withHints", withHints);
        if (timed > 0) {
            all.put("firstAt", Instant.ofEpochSecond(firstAt).toString());
            all.put("lastAt", Instant.ofEpochSecond(lastAt).toString());
        }
        return all;
    }
}
