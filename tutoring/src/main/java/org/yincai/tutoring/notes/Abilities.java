package org.yincai.tutoring.notes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracks;
import org.yincai.models.content.Curriculum;
import org.yincai.models.profile.Band;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.assess.Ability;
import org.yincai.recommender.assess.ResponseCurve;

/**
 * Reads one ability from all of a learner's answers that the trace still counts by item: expected a posteriori under
 * theta ~ N(0, 1) with a Rasch curve at each item's declared difficulty, as an adaptive test has it. Unlike mastery it
 * weighs old and new answers alike, and knows nothing of skills.
 */
public final class Abilities {
    /** What an ability is made with. */
    public static final String SOURCE = "rasch-eap";

    /** Answers below which there is no ability to speak of. */
    public static final int FEWEST = 5;

    private static final ResponseCurve AVERAGE = curve(0);

    private final Map<Long, ResponseCurve> curves = new HashMap<>();

    public Abilities(Curriculum curriculum) {
        curriculum.items().forEach(item -> curves.put(TracedItem.keyOf(item.id().value()), curve(item.difficulty())));
    }

    private static ResponseCurve curve(double difficulty) {
        return new ResponseCurve(1, difficulty, 0, 1);
    }

    /**
     * What a learner's answers say of one ability.
     *
     * @param theta posterior mean in logits; 0 is an even chance on an item of average difficulty
     * @param error its standard error
     * @param band of P(right) on an item of average difficulty
     * @param answers first tries it rests on
     */
    public record Estimate(double theta, double error, Band band, int answers) {
        /** Lower end of the 80 % interval. */
        public double low() {
            return theta - SkillMastery.Z80 * error;
        }

        /** Upper end of the 80 % interval. */
        public double high() {
            return theta + SkillMastery.Z80 * error;
        }
    }

    /** The ability of a learner; empty with fewer than {@value #FEWEST} answers. */
    public Optional<Estimate> of(LearnerTrace trace) {
        Tracks items = trace.items();
        Ability ability = Ability.PRIOR;
        int answers = 0;
        for (int slot = 0; slot < items.size(); slot++) {
            ResponseCurve curve = curves.get(items.key(slot));
            if (curve != null) {
                ability = ability.after(curve, items.wins(slot), items.losses(slot));
                answers += items.wins(slot) + items.losses(slot);
            }
        }
        return answers < FEWEST
                ? Optional.empty()
                : Optional.of(new Estimate(
                        ability.mean(), ability.error(), Band.of(ability.expected(AVERAGE::right)), answers));
    }
}
