package org.yincai.tutoring.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.tutoring.notes.Mistake;

/** Builds the facts of a class on a chain of skills a, b, c, d, each built on the one before, with 6 items each. */
final class SmallClass {
    static final Instant AS_OF = Instant.parse("2026-11-18T08:00:00Z");
    private static final TenantId TENANT = new TenantId("t");

    private final List<LearnerId> pupils;
    private final Map<LearnerId, List<SkillMastery>> now = new LinkedHashMap<>();
    private final Map<LearnerId, List<SkillMastery>> before = new LinkedHashMap<>();
    private final Map<LearnerId, Activity> activity = new HashMap<>();
    private final Map<LearnerId, Effort> efforts = new HashMap<>();
    private final Map<LearnerId, List<Mistake>> mistakes = new HashMap<>();

    SmallClass(int pupils) {
        this.pupils = IntStream.rangeClosed(1, pupils)
                .mapToObj(i -> new LearnerId("p" + i))
                .toList();
    }

    static Curriculum curriculum() {
        var skills = new ArrayList<Skill>();
        var items = new ArrayList<Item>();
        @Nullable SkillId previous = null;
        for (String name : List.of("a", "b", "c", "d")) {
            var id = new SkillId(name);
            skills.add(new Skill(
                    id,
                    new Text("技能" + name, "skill " + name),
                    5,
                    "number",
                    previous == null ? List.of() : List.of(previous)));
            for (int i = 0; i < 6; i++) {
                items.add(new Item(new ItemId(name + i), 1, List.of(id), 1 - i * 0.5, 40, i == 5));
            }
            previous = id;
        }
        return new Curriculum("chain", skills, items);
    }

    static SkillMastery mastery(String skill, double mean, double sd, int answers, Duration ago) {
        double half = SkillMastery.Z80 * sd;
        return new SkillMastery(
                new SkillId(skill),
                mean,
                mean - half,
                mean + half,
                Level.of(mean, Level.NOT_STARTED),
                answers,
                answers == 0 ? null : AS_OF.minus(ago));
    }

    static SkillMastery mastery(String skill, double mean) {
        return mastery(skill, mean, 0.05, 5, Duration.ofDays(2));
    }

    /** Gives pupil {@code number} (from 1) these posteriors. */
    SmallClass pupil(int number, SkillMastery... skills) {
        LearnerId id = pupils.get(number - 1);
        now.put(id, List.of(skills));
        activity.putIfAbsent(id, new Activity(AS_OF.minus(Duration.ofDays(2)), 20));
        return this;
    }

    SmallClass everyone(SkillMastery... skills) {
        for (int i = 1; i <= pupils.size(); i++) {
            pupil(i, skills);
        }
        return this;
    }

    SmallClass everyoneBefore(SkillMastery... skills) {
        pupils.forEach(p -> before.put(p, List.of(skills)));
        return this;
    }

    SmallClass working(int number, Effort effort) {
        efforts.put(pupils.get(number - 1), effort);
        return this;
    }

    SmallClass mistaken(int number, Mistake... seen) {
        mistakes.put(pupils.get(number - 1), List.of(seen));
        return this;
    }

    SmallClass away(int number) {
        activity.put(pupils.get(number - 1), new Activity(AS_OF.minus(Duration.ofDays(20)), 0));
        return this;
    }

    ClassFacts facts() {
        return facts(AS_OF);
    }

    ClassFacts facts(Instant asOf) {
        var roster = new ClassRoster(new ClassKey(TENANT, new ClassId("class-1")), pupils);
        return new ClassFacts(roster, curriculum(), asOf, "m1", known(now), known(before), activity);
    }

    private Map<LearnerId, PupilFacts> known(Map<LearnerId, List<SkillMastery>> skills) {
        var known = new HashMap<LearnerId, PupilFacts>();
        skills.forEach((id, masteries) -> {
            var profile = new LearnerProfile(new LearnerKey(TENANT, id), "m1", false, 1, AS_OF, masteries);
            var rights = new HashMap<SkillId, Integer>();
            masteries.forEach(m -> rights.put(m.skill(), (int) Math.round(m.mean() * m.answers())));
            known.put(
                    id,
                    new PupilFacts(
                            profile,
                            rights,
                            efforts.getOrDefault(id, new Effort(20, 0, 0)),
                            mistakes.getOrDefault(id, List.of())));
        });
        return known;
    }
}
