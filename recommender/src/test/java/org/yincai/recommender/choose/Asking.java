package org.yincai.recommender.choose;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Reviews;

/** A question to the recommender about three skills in a row, six items each: counting, adding, carrying. */
final class Asking {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final SkillId COUNTING = new SkillId("counting");
    static final SkillId ADDING = new SkillId("adding");
    static final SkillId CARRYING = new SkillId("carrying");
    static final int PER_SKILL = 6;

    private final KnownChances chances = new KnownChances();
    private final Map<SkillId, SkillMastery> mastery = new LinkedHashMap<>();
    private Policy policy = Policy.PRACTICE;
    private List<SkillId> scope = List.of();
    private @Nullable List<Item> candidates;
    private @Nullable Form form;
    private List<ItemId> recent = List.of();
    private List<Asked> asked = List.of();
    private @Nullable SkillId mistake;
    private Predicate<Item> usable = item -> true;
    private List<ItemId> withdrawn = List.of();
    private List<Item> more = List.of();
    private @Nullable Curriculum curriculum;
    private Scoring scoring = Scoring.byFormula();

    Asking() {
        for (SkillId skill : List.of(COUNTING, ADDING, CARRYING)) {
            mastery.put(skill, untouched(skill));
        }
    }

    private static SkillMastery untouched(SkillId skill) {
        return new SkillMastery(skill, 0.6, 0.4, 0.8, Level.NOT_STARTED, 0, null);
    }

    static Asking about(SkillId... scope) {
        Asking asking = new Asking();
        asking.scope = List.of(scope);
        return asking;
    }

    static ItemId item(SkillId skill, int number) {
        return new ItemId(skill + "-" + number);
    }

    /** So many more items of a skill. */
    static Item[] many(SkillId skill, int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> new Item(new ItemId("more-" + i), 1, List.of(skill), 0, 30, false))
                .toArray(Item[]::new);
    }

    Asking by(Policy policy) {
        this.policy = policy;
        return this;
    }

    /** The learner has answered ten times on a skill, the last time some days ago. */
    Asking answered(SkillId skill, double mean, int daysAgo) {
        return answered(skill, mean, daysAgo, 10);
    }

    /** The learner has answered so many times on a skill, the last time yesterday. */
    Asking tried(SkillId skill, double mean, int answers) {
        return answered(skill, mean, 1, answers);
    }

    private Asking answered(SkillId skill, double mean, int daysAgo, int answers) {
        Instant last = NOW.minus(Duration.ofDays(daysAgo));
        mastery.put(skill, new SkillMastery(skill, mean, mean - 0.1, mean + 0.1, Level.DEVELOPING, answers, last));
        return this;
    }

    /** As {@link #answered}, and mastered then. */
    Asking mastered(SkillId skill, double mean, int daysAgo) {
        answered(skill, mean, daysAgo);
        SkillMastery known = Objects.requireNonNull(mastery.get(skill));
        mastery.put(
                skill, new SkillMastery(skill, mean, known.low(), known.high(), Level.PROFICIENT, 10, known.lastAt()));
        return this;
    }

    Asking expecting(ItemId item, double chance) {
        chances.with(item, chance);
        return this;
    }

    Asking among(Item... items) {
        candidates = List.of(items);
        return this;
    }

    Asking made(Form form) {
        this.form = form;
        return this;
    }

    /** The curriculum has these items too. */
    Asking with(Item... items) {
        more = List.of(items);
        return this;
    }

    Asking recently(ItemId... items) {
        recent = List.of(items);
        return this;
    }

    Asking afterShowing(ItemId... items) {
        asked = Stream.of(items).map(i -> new Asked(i, Asked.Outcome.RIGHT)).toList();
        return this;
    }

    Asking afterAsking(List<Asked> before) {
        asked = before;
        return this;
    }

    /** Asked about another curriculum, before anything is known of its skills. */
    Asking over(Curriculum other) {
        curriculum = other;
        mastery.clear();
        other.skills().forEach(skill -> mastery.put(skill.id(), untouched(skill.id())));
        return this;
    }

    Asking afterMistakeOn(SkillId skill) {
        mistake = skill;
        return this;
    }

    Asking usable(Predicate<Item> usable) {
        this.usable = usable;
        return this;
    }

    Asking withdrawn(ItemId... items) {
        withdrawn = List.of(items);
        return this;
    }

    Asking scoredBy(Scoring scoring) {
        this.scoring = scoring;
        return this;
    }

    Recommender recommender() {
        return new Recommender(curriculum(), chances, usable, scoring);
    }

    Ask ask(long seed) {
        var learner = new LearnerKey(new TenantId("county"), new LearnerId("p1"));
        var profile = new LearnerProfile(learner, chances.model(), false, 30, NOW, List.copyOf(mastery.values()));
        return new Ask(
                policy,
                scope,
                profile,
                chances.fresh(),
                candidates,
                form,
                recent,
                asked,
                mistake,
                Reviews.byAge(),
                seed);
    }

    /** What is drawn with this seed. */
    Choice next(long seed) {
        return recommender().next(ask(seed)).orElseThrow();
    }

    /** Everything eligible, best first. */
    List<Choice> ranked() {
        return best().choices();
    }

    Best best() {
        return recommender().best(List.of(ask(1)), Integer.MAX_VALUE).getFirst();
    }

    List<ItemId> rankedItems() {
        return ranked().stream().map(choice -> choice.item().id()).toList();
    }

    private Curriculum curriculum() {
        return curriculum == null ? three() : curriculum;
    }

    private Curriculum three() {
        var skills = List.of(
                new Skill(COUNTING, new Text("数数", "counting"), 1, "number", List.of()),
                new Skill(ADDING, new Text("加法", "adding"), 1, "number", List.of(COUNTING)),
                new Skill(CARRYING, new Text("进位", "carrying"), 2, "number", List.of(ADDING)));
        var items = new ArrayList<Item>();
        for (Skill skill : skills) {
            for (int i = 1; i <= PER_SKILL; i++) {
                ItemId id = item(skill.id(), i);
                items.add(new Item(id, 1, List.of(skill.id()), 0, 30, withdrawn.contains(id)));
            }
        }
        items.addAll(more);
        return new Curriculum("three", skills, items);
    }
}
