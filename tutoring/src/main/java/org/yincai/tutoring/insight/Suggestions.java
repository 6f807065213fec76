package org.yincai.tutoring.insight;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.SkillId;

/** Composes teaching suggestions from the weakness list, root causes, support buckets and effort: signal, why, action. */
public final class Suggestions {
    /** Most weak-skill suggestions of one class at a time. */
    public static final int MOST_SKILLS = 5;

    private static final Text HOW = new Text(
            "每条建议来自薄弱列表（R3）、根源（R4）、支持分组（R5）或投入（R11）的一个信号；若薄弱知识点的前置知识点中也有薄弱者，先补其中最根本的一个。" + "文字只由所列数字生成。",
            "Every suggestion comes from one signal of the weakness list (R3), the root causes (R4), the support buckets (R5) or "
                    + "the efforts (R11); when a weak skill has weak prerequisites, the deepest of them comes first. The words are "
                    + "made of the listed numbers only.");

    private final ClassFacts facts;
    private final Thresholds thresholds;
    private final Map<String, SuggestionStatus> statuses;
    private final WeaknessList weaknesses;
    /** Skills of which a root cause is known, by id, most pupils first. */
    private final Map<String, RootCauseReport.Weak> causes = new LinkedHashMap<>();

    private final SupportBuckets buckets;
    private final Remedy remedy;

    private Suggestions(ClassFacts facts, Thresholds thresholds, Map<String, SuggestionStatus> statuses) {
        this.facts = facts;
        this.thresholds = thresholds;
        this.statuses = statuses;
        weaknesses = Weaknesses.of(facts, thresholds);
        WeaknessCauses.of(facts, thresholds).skills().stream()
                .filter(w -> w.root() != null)
                .forEach(w -> causes.put(w.skill(), w));
        buckets = Buckets.of(facts, thresholds);
        remedy = new Remedy(facts, thresholds);
    }

    /**
     * The suggestions of a class.
     *
     * @param statuses what the teacher made of earlier suggestions, by id; all others are open
     */
    public static SuggestionList of(ClassFacts facts, Thresholds thresholds, Map<String, SuggestionStatus> statuses) {
        var composer = new Suggestions(facts, thresholds, statuses);
        List<Suggestion> items = composer.all();
        @Nullable String empty = items.isEmpty() ? composer.weaknesses.about().empty() : null;
        About weak = composer.weaknesses.about();
        var about = new About(SuggestionList.REPORT, weak.classId(), weak.asOf(), weak.model(), thresholds, HOW, empty);
        return new SuggestionList(about, items);
    }

    private List<Suggestion> all() {
        var all = new ArrayList<Suggestion>();
        byTarget().forEach((target, behind) -> all.add(forSkill(target, behind)));
        addRootCauses(all);
        all.addAll(struggling());
        hurried().ifPresent(all::add);
        inactive().ifPresent(all::add);
        return List.copyOf(all);
    }

    /** Weak skills by what to teach for them: their deepest weak prerequisite or, when none is weak, themselves. */
    private Map<WeaknessList.Weakness, List<WeaknessList.Weakness>> byTarget() {
        Map<String, WeaknessList.Weakness> weak =
                weaknesses.skills().stream().collect(toMap(WeaknessList.Weakness::skill, Function.identity()));
        Map<WeaknessList.Weakness, List<WeaknessList.Weakness>> grouped =
                weaknesses.skills().stream().collect(groupingBy(w -> target(w, weak), LinkedHashMap::new, toList()));
        var first = new LinkedHashMap<WeaknessList.Weakness, List<WeaknessList.Weakness>>();
        grouped.entrySet().stream().limit(MOST_SKILLS).forEach(e -> first.put(e.getKey(), e.getValue()));
        return first;
    }

    /** The weakest of those weak prerequisites that have no weak prerequisite themselves. */
    private WeaknessList.Weakness target(WeaknessList.Weakness skill, Map<String, WeaknessList.Weakness> weak) {
        return weakPrerequisites(skill, weak)
                .filter(p -> weakPrerequisites(p, weak).findAny().isEmpty())
                .min(comparingDouble(WeaknessList.Weakness::median))
                .orElse(skill);
    }

    private Stream<WeaknessList.Weakness> weakPrerequisites(
            WeaknessList.Weakness skill, Map<String, WeaknessList.Weakness> weak) {
        return facts.curriculum().prerequisitesOf(new SkillId(skill.skill())).stream()
                .flatMap(p -> Optional.ofNullable(weak.get(p.value())).stream());
    }

    /** What some pupils lack below skills in which the class as a whole is not weak. */
    private void addRootCauses(List<Suggestion> all) {
        Set<String> named = all.stream().map(s -> s.action().skill()).collect(toCollection(HashSet::new));
        all.stream().flatMap(s -> s.why().weak().stream()).forEach(w -> named.add(w.skill()));
        for (RootCauseReport.Weak weak : causes.values()) {
            RootCauseReport.Ancestor root = weak.rootCause();
            if (all.size() < MOST_SKILLS && !named.contains(weak.skill()) && named.add(root.skill())) {
                all.add(rootCause(List.of(), weak, root));
            }
        }
    }

    private Suggestion rootCause(
            List<WeaknessList.Weakness> behind, RootCauseReport.Weak weak, RootCauseReport.Ancestor root) {
        Suggestion.Action action = remedy.reteach(new SkillId(root.skill()), root.group());
        var why = new Suggestion.Why(behind, null, weak);
        return suggestion("root-cause", weak.skill(), why, action, Wording.rootCause(weak, root, action));
    }

    private Suggestion forSkill(WeaknessList.Weakness target, List<WeaknessList.Weakness> behind) {
        List<WeaknessList.Weakness> built =
                behind.stream().filter(w -> !w.equals(target)).toList();
        RootCauseReport.Weak weak = causes.get(target.skill());
        if (built.isEmpty() && weak != null) {
            return rootCause(List.of(target), weak, weak.rootCause());
        }
        Suggestion.Action action = remedy.reteach(new SkillId(target.skill()));
        return built.isEmpty()
                ? suggestion(
                        "weak-skill",
                        target.skill(),
                        new Suggestion.Why(List.of(target), null, null),
                        action,
                        Wording.weakSkill(target, action))
                : suggestion(
                        "weak-prerequisite",
                        target.skill(),
                        new Suggestion.Why(built, target, null),
                        action,
                        Wording.weakPrerequisite(target, built, action));
    }

    private List<Suggestion> struggling() {
        return remedy.smallGroups(buckets.struggling()).stream()
                .map(action -> suggestion(
                        "struggling-pupils",
                        action.skill() == null ? "all" : action.skill(),
                        Suggestion.Why.NO_SKILL,
                        action,
                        Wording.struggling(action, name(action.skill()))))
                .toList();
    }

    private Text name(@Nullable String skill) {
        return Optional.ofNullable(skill)
                .flatMap(s -> facts.curriculum().skill(new SkillId(s)))
                .map(Skill::name)
                .orElse(new Text("", ""));
    }

    private Optional<Suggestion> hurried() {
        List<String> group = facts.roster().pupils().stream()
                .filter(p -> Efforts.kind(facts, p, thresholds) == Efforts.Kind.HURRIED)
                .map(LearnerId::value)
                .toList();
        if (group.isEmpty()) {
            return Optional.empty();
        }
        Suggestion.Action action = Remedy.talk("private-word", group);
        Text text = Wording.hurried(action, thresholds);
        return Optional.of(suggestion("hurried-pupils", "all", Suggestion.Why.NO_SKILL, action, text));
    }

    private Optional<Suggestion> inactive() {
        List<String> away = facts.roster().pupils().stream()
                .filter(p -> facts.activityOf(p).recentAnswers() == 0)
                .map(LearnerId::value)
                .toList();
        if (away.isEmpty() || away.size() == facts.roster().pupils().size()) {
            return Optional.empty();
        }
        Suggestion.Action action = Remedy.talk("contact", away);
        return Optional.of(
                suggestion("inactive-pupils", "all", Suggestion.Why.NO_SKILL, action, Wording.inactive(action)));
    }

    private Suggestion suggestion(String rule, String skill, Suggestion.Why why, Suggestion.Action action, Text text) {
        String id = SuggestionIds.of(facts.roster().key(), rule, skill, facts.asOf());
        SuggestionStatus status = statuses.getOrDefault(id, SuggestionStatus.OPEN);
        return new Suggestion(id, rule, why, action, text, status.code());
    }
}
