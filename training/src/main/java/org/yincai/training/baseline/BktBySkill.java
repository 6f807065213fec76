package org.yincai.training.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.bkt.Bkt;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.bkt.BktFit;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fru.TrainingWatch;

/**
 * Bayesian knowledge tracing (Corbett and Anderson 1995) with parameters of each skill's own; skills with few answers
 * share one set. An item of several skills is answered with the mean of their P(right) and moves each of them.
 */
public final class BktBySkill implements OnlineBaseline {
    private record Fitted(Bkt bkt, double prior) {}

    private final Map<ItemId, List<SkillId>> skillsOf;
    private final Map<SkillId, Fitted> own = new HashMap<>();
    private final Fitted shared;

    private BktBySkill(AnswerLog log) {
        skillsOf = log.items();
        var all = BktFit.fit(log);
        shared = new Fitted(new Bkt(all), all.prior());
        BktFit.bySkill(log).forEach((skill, fit) -> own.put(skill, new Fitted(new Bkt(fit), fit.prior())));
    }

    /** Fits the log; there is nothing random in it. */
    public static Baseline train(AnswerLog log, long seed, TrainingWatch watch) {
        return new BktBySkill(log);
    }

    private Fitted of(SkillId skill) {
        return own.getOrDefault(skill, shared);
    }

    @Override
    public Knowledge start() {
        Map<SkillId, Double> known = new HashMap<>();
        return new Knowledge() {
            @Override
            public double predict(ItemId item) {
                return skills(item).stream()
                        .mapToDouble(s -> of(s).bkt().right(known(s)))
                        .average()
                        .orElse(shared.bkt().right(shared.prior()));
            }

            @Override
            public void learn(ItemId item, boolean correct) {
                skills(item).forEach(s -> known.put(s, of(s).bkt().after(known(s), correct)));
            }

            private double known(SkillId skill) {
                return known.getOrDefault(skill, of(skill).prior());
            }
        };
    }

    private List<SkillId> skills(ItemId item) {
        return skillsOf.getOrDefault(item, List.of());
    }
}
