package org.yincai.recommender.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;

/** Reads from a learner's trace what a policy may look at. Thread safe; traces and sessions are not. */
public final class Options {
    private final Goal goal;
    private final Tracer tracer;
    private final Profiler profiler;
    private final Reviews reviews;
    private final List<SkillId> skills;
    private final List<TracedItem> traced;

    public Options(Goal goal, Tracer tracer, Profiler profiler, Reviews reviews) {
        this.goal = goal;
        this.tracer = tracer;
        this.profiler = profiler;
        this.reviews = reviews;
        skills = goal.all().stream().map(Skill::id).toList();
        traced = goal.items().stream().map(tracer::resolve).toList();
    }

    /** The eligible items: those of the goal and of what it is built on that are not resting; all when all rest. */
    public List<Option> now(LearnerTrace trace, Practice practice, Instant now) {
        Map<SkillId, SkillView> views = views(trace, practice, now);
        float[] p = tracer.predict(trace, traced, now.getEpochSecond()).p();
        var rested = new ArrayList<Option>();
        var all = new ArrayList<Option>();
        for (int i = 0; i < p.length; i++) {
            Item item = goal.items().get(i);
            List<SkillView> of = item.skills().stream().map(views::get).toList();
            var option = new Option(item, p[i], practice.times(item), of);
            all.add(option);
            if (!practice.resting(item)) {
                rested.add(option);
            }
        }
        return rested.isEmpty() ? all : rested;
    }

    private Map<SkillId, SkillView> views(LearnerTrace trace, Practice practice, Instant now) {
        List<SkillMastery> masteries = profiler.read(trace, skills, now);
        var means = new Means(masteries);
        var views = new HashMap<SkillId, SkillView>();
        for (int i = 0; i < skills.size(); i++) {
            Skill skill = goal.all().get(i);
            List<Skill> waiting = goal.waiting(skill.id());
            views.put(
                    skill.id(),
                    new SkillView(
                            masteries.get(i),
                            means.least(skill.prerequisites()),
                            means.product(skill.prerequisites(), skill.id()),
                            i,
                            goal.holds(skill.id()),
                            waiting.size(),
                            means.held(skill.id(), waiting),
                            practice.tries(skill.id()),
                            practice.justDone(skill.id()),
                            reviews.due(masteries.get(i), now),
                            Answered.of(trace, skill)));
        }
        return views;
    }
}
