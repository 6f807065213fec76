package org.yincai.api.practice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.wire.Rounded;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Band;
import org.yincai.models.profile.Level;
import org.yincai.recommender.choose.Examination;
import org.yincai.tutoring.content.ResponseKind;
import org.yincai.tutoring.grading.Verdict;

/** The replies of a practice session as they stand on the wire; see docs/http.md. */
final class Replies {
    private Replies() {}

    record Scope(List<SkillId> skills) {}

    record Budget(int items, int minutes) {}

    record Started(
            SessionId session,
            LearnerId learner,
            Mode mode,
            Policy policy,
            Scope scope,
            List<Part> blueprint,
            Budget budget,
            Instant startedAt) {}

    /** What is shown of an option; which is right stays inside. */
    record Choice(String id, Text text) {}

    record Shown(
            ItemId id,
            int version,
            ResponseKind response,
            List<SkillId> skills,
            Text stem,
            List<Choice> options,
            List<Choice> left,
            int blanks,
            @Nullable Text unit) {}

    /** Why an item comes next; {@code mastery}, {@code low} and {@code high} are null in a test. */
    record Why(
            String code,
            SkillId skill,
            @Nullable Double mastery,
            @Nullable Double low,
            @Nullable Double high,
            Text text) {}

    record Decided(String id, String policy, String model, double propensity) {}

    record Used(int items, int used, int minutes) {}

    /** What comes next: an item or the end. */
    sealed interface Step {}

    record NextItem(
            String state,
            String attempt,
            Shown item,
            int number,
            int tryNumber,
            Why reason,
            Decided decision,
            Used budget,
            boolean fallback)
            implements Step {}

    record Complete(String state, String stoppedBecause) implements Step {}

    /** What the pupil is told; in a test, before whose end nothing is told of an answer, the text alone. */
    record Feedback(Verdict.@Nullable Kind kind, @Nullable String misconception, Text text) {}

    record Retry(String attempt) {}

    record Change(SkillId skill, double before, double after, double low, double high, Level level) {}

    record Weight(double weight, List<String> flags) {}

    /** What became of an answer; {@code score}, {@code correct} and {@code evidence} are null in a test. */
    record Attempted(
            String attempt,
            @Nullable Double score,
            @Nullable Boolean correct,
            Feedback feedback,
            @Nullable Retry tryAgain,
            List<Change> mastery,
            @Nullable Weight evidence,
            @Nullable Step next,
            long sequence,
            boolean fallback) {}

    /** A hint; {@code scaffold} is the smaller question of level 3, {@code result} the grade of an answer to it. */
    record Hinted(
            String attempt,
            int level,
            Text text,
            @Nullable Text scaffold,
            @Nullable ScaffoldResult result) {}

    record ScaffoldResult(boolean correct, Text text) {}

    /** How a skill moved; {@code reviewAt} is when it is to be reviewed, null when nothing of it was evidence. */
    record LevelChange(
            SkillId skill,
            Level before,
            Level after,
            double mean,
            double low,
            double high,
            @Nullable Instant reviewAt) {
        LevelChange {
            mean = Rounded.four(mean);
            low = Rounded.four(low);
            high = Rounded.four(high);
        }
    }

    record ReviewDue(SkillId skill, Instant since, double retrievability) {
        ReviewDue {
            retrievability = Rounded.four(retrievability);
        }
    }

    record Finished(
            SessionId session,
            String stoppedBecause,
            int answered,
            int correct,
            List<LevelChange> levels,
            @Nullable TestResult test,
            List<PartResult> blueprint,
            List<ReviewDue> reviewsDue) {}

    /** A part of the blueprint, how many questions were asked of it, how many answers count and how many of those are right. */
    record PartResult(List<SkillId> skills, int least, int most, int asked, int counted, int correct) {
        static PartResult of(Examination.Tally t) {
            return new PartResult(
                    t.part().skills(), t.part().least(), t.part().most(), t.asked(), t.counted(), t.right());
        }
    }

    /**
     * What a test says.
     *
     * @param low band at the lower end of the central 80 % interval
     * @param high band at its upper end
     * @param error standard error of P(right) on an item of average difficulty
     * @param counted answers that count
     * @param doubted answers, among the learner's last 32, that do not look worked for
     */
    record TestResult(Band band, Band low, Band high, double error, int counted, int doubted) {
        static TestResult of(Examination.Result r, int doubted) {
            return new TestResult(
                    Band.of(r.mean()),
                    Band.of(r.low()),
                    Band.of(r.high()),
                    Rounded.four(r.error()),
                    r.counted(),
                    doubted);
        }
    }
}
