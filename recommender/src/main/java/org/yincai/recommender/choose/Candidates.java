package org.yincai.recommender.choose;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Query;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Policy;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.SkillView;

/**
 * Finds the eligible items, the same for every policy: in scope or, where the policy looks there, a weak prerequisite of
 * it, without a scope with all its skills within {@link Reach}, not withdrawn, usable, and not met in the last {@value Sieve#COOL_DOWN} items while
 * others are left. Of candidates that come with the ask all are eligible but for scope, withdrawal, use and rest.
 */
final class Candidates {
    /** Most items of the curriculum scored for one choice: of the skills that the policy wants most, or any. */
    static final int MOST = 32;
    /** A prerequisite below this posterior mean is weak. */
    static final double WEAK = 0.5;

    private final Curriculum curriculum;
    private final Tracer tracer;
    private final Predicate<Item> mayBeShown;
    private final Lots lots;
    private final Reach reach;
    private final FormPools pools;
    private final int offered;
    private final List<SkillId> course;
    private final Map<SkillId, Integer> places = new HashMap<>();

    Candidates(Curriculum curriculum, Tracer tracer, Predicate<Item> usable) {
        this.curriculum = curriculum;
        this.tracer = tracer;
        mayBeShown = item -> !item.withdrawn() && usable.test(item);
        lots = new Lots(curriculum, mayBeShown);
        List<Item> shown = curriculum.items().stream().filter(mayBeShown).toList();
        offered = shown.size();
        reach = new Reach(curriculum, shown);
        pools = new FormPools(curriculum, mayBeShown);
        course = curriculum.skills().stream().map(Skill::id).toList();
        course.forEach(skill -> places.put(skill, places.size()));
    }

    /**
     * What a policy may choose.
     *
     * @param served how it chooses
     * @param options what was found, or an even sample of it
     * @param left eligible items that are not in the sample
     * @param held what was not found, of what there is
     * @param fallback whether something stood in for the model
     */
    record Eligible(Served served, List<Option> options, int left, Held held, boolean fallback) {}

    /** What may be chosen of one ask, served in some way. */
    Eligible of(Ask ask, Served served) {
        Pool pool = pool(ask, served);
        return pool.items.isEmpty()
                ? new Eligible(pool.served, List.of(), 0, pool.held, false)
                : pool.eligible(tracer.predict(ask.trace(), pool.traced, pool.now()), 0);
    }

    /** As {@link #of} for many learners, who share runs of the model. */
    List<Eligible> of(List<Ask> asks, Function<Ask, Served> served) {
        List<Pool> pools =
                asks.stream().map(ask -> pool(ask, served.apply(ask))).toList();
        var queries = new ArrayList<Query>();
        for (Pool pool : pools) {
            pool.traced.forEach(item -> queries.add(new Query(pool.ask.trace(), item, pool.now())));
        }
        Predictions predictions = tracer.predict(queries);
        var all = new ArrayList<Eligible>(pools.size());
        int from = 0;
        for (Pool pool : pools) {
            all.add(pool.eligible(predictions, from));
            from += pool.items.size();
        }
        return all;
    }

    private Pool pool(Ask ask, Served served) {
        var views = new Views(ask, curriculum, places);
        Sieve sieve = sieve(ask, views, served);
        List<Item> items = sieve.first();
        var traced = new ArrayList<TracedItem>(items.size());
        for (Item item : items) {
            boolean known =
                    ask.candidates() == null || curriculum.item(item.id()).isPresent();
            traced.add(known ? tracer.resolve(item) : tracer.describe(item));
        }
        List<Item> own = ask.candidates();
        Held held = own == null ? sieve.held(offered, false) : sieve.held(own.size(), true);
        return new Pool(ask, served, views, items, sieve.left(), held, traced);
    }

    private Sieve sieve(Ask ask, Views views, Served served) {
        SkillId repair = ask.repair();
        if (repair != null) {
            Sieve alike = alike(ask, views, repair);
            if (!alike.first().isEmpty()) {
                return alike;
            }
        }
        Form form = ask.form();
        if (form != null && form.hasParts()) {
            return formed(ask, form, views);
        }
        if (form != null) {
            return shared(ask, form, views, skills(ask, views, served));
        }
        List<Item> own = ask.candidates();
        if (own == null) {
            if (ask.policy() == Policy.RANDOM) {
                return any(ask, views);
            }
            List<SkillId> wanted = skills(ask, views, served);
            return first(ask, views, wanted, wanted);
        }
        Set<SkillId> skills = ask.scope().isEmpty() ? Set.of() : Set.copyOf(scope(ask, views));
        var sieve = new Sieve(ask, views, mayBeShown, own.size());
        own.stream()
                .filter(item -> ask.scope().isEmpty() || item.skills().stream().anyMatch(skills::contains))
                .forEach(sieve::add);
        return sieve;
    }

    /** Items of the skill that went wrong; without a scope none that asks for more that is not reached. */
    private Sieve alike(Ask ask, Views views, SkillId repair) {
        if (!ask.scope().isEmpty()) {
            return first(ask, views, List.of(repair), ask.scope());
        }
        Set<SkillId> within = new HashSet<>(course(ask, views));
        within.add(repair);
        return first(ask, views, List.of(repair), fitting(ask, within));
    }

    /** The best questions of the shadow test, which are chosen already. */
    private Sieve formed(Ask ask, Form form, Views views) {
        var asked = ask.asked().stream().map(Asked::item).collect(toSet());
        FormPool pool = pools.of(ask.scope(), form, asked);
        var sieve = new Sieve(ask, views, mayBeShown, MOST);
        pool.next(
                        form.seed(),
                        asked,
                        sieve.resting(),
                        Examination.of(ask, curriculum).information())
                .forEach(sieve::add);
        return sieve;
    }

    /** Of each skill the questions that may well be asked, or where there is none the first of the others. */
    private Sieve shared(Ask ask, Form form, Views views, List<SkillId> skills) {
        var sieve = new Sieve(ask, views, mayBeShown, MOST);
        int questions = lots.of(Set.copyOf(skills)).size();
        Eligibility eligibility = Eligibility.of(form.seed(), form.length(), questions);
        for (SkillId skill : skills) {
            List<Item> open = curriculum.itemsOf(skill).stream()
                    .filter(item -> mayBeShown.test(item) && views.times(item) == 0)
                    .filter(item -> countsFor(skill, item, ask))
                    .filter(item -> !sieve.resting().contains(item.id()))
                    .toList();
            List<Item> admitted = open.stream()
                    .filter(item -> eligibility.admits(item.id()))
                    .sorted(drawn(eligibility))
                    .toList();
            (admitted.isEmpty() ? open.stream().min(drawn(eligibility)).stream().toList() : admitted)
                    .forEach(sieve::add);
            if (sieve.full()) {
                return sieve;
            }
        }
        return sieve.first().isEmpty() ? first(ask, views, skills, item -> true) : sieve;
    }

    /** Of many, others are looked at in each session. */
    private static Comparator<Item> drawn(Eligibility eligibility) {
        return Comparator.comparingDouble(item -> eligibility.drawn(item.id()));
    }

    private static boolean countsFor(SkillId skill, Item item, Ask ask) {
        return Examination.question(item, ask.scope(), false).skill().equals(skill);
    }

    /** Items of the skills, in their order; such as ask for nothing that is not reached, if there are any. */
    private Sieve first(Ask ask, Views views, List<SkillId> skills, List<SkillId> reached) {
        Sieve sieve = first(ask, views, skills, fitting(ask, reached));
        return sieve.first().isEmpty() ? first(ask, views, skills, item -> true) : sieve;
    }

    /** Whether an item asks for nothing that is not reached, or of a scope for no skill of a later grade. */
    private Predicate<Item> fitting(Ask ask, Collection<SkillId> reached) {
        if (!ask.scope().isEmpty()) {
            return reach.upTo(ask.scope());
        }
        Set<SkillId> within = Set.copyOf(reached);
        return item -> within.containsAll(item.skills());
    }

    private Sieve first(Ask ask, Views views, List<SkillId> skills, Predicate<Item> wanted) {
        var sieve = new Sieve(ask, views, mayBeShown, MOST);
        for (SkillId skill : skills) {
            for (Item item : curriculum.itemsOf(skill)) {
                if (wanted.test(item)) {
                    sieve.add(item);
                }
                if (sieve.full()) {
                    return sieve;
                }
            }
        }
        return sieve;
    }

    /** An even sample of all. */
    private Sieve any(Ask ask, Views views) {
        Set<SkillId> reached = Set.copyOf(reached(ask, views));
        Lots.Some within = lots.within(reached);
        Lots.Some items = ask.scope().isEmpty() && within.size() > 0 ? within : lots.of(reached);
        var sieve = new Sieve(ask, views, mayBeShown, MOST);
        ask.recent().stream()
                .limit(Sieve.COOL_DOWN)
                .flatMap(lately -> curriculum.item(lately).stream())
                .filter(items::contains)
                .forEach(sieve::add);
        sieve.draw(items);
        return sieve;
    }

    private List<SkillId> reached(Ask ask, Views views) {
        return ask.scope().isEmpty() ? course(ask, views) : scope(ask, views);
    }

    /** Skills to draw from: in their order, or those first that the policy wants most. */
    private List<SkillId> skills(Ask ask, Views views, Served served) {
        List<SkillId> reached = reached(ask, views);
        if (ask.policy() == Policy.CURRICULUM_ORDER || (served.ranker() != null && allAreScored(reached))) {
            return reached;
        }
        var found = new ArrayList<SkillId>(reached.size());
        var typical = new ArrayList<Option>(reached.size());
        for (SkillId skill : reached) {
            List<Item> items = curriculum.itemsOf(skill);
            if (!items.isEmpty()) {
                SkillView view = views.of(skill);
                found.add(skill);
                typical.add(new Option(
                        typical(skill, items, ask, views), view.mastery().mean(), 0, List.of(view)));
            }
        }
        double[] scores = served.way().scores(typical);
        var wanted = new ArrayList<Wanted>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            wanted.add(new Wanted(found.get(i), scores[i]));
        }
        wanted.sort(Comparator.comparingDouble(w -> -w.score));
        return wanted.stream().map(w -> w.skill).toList();
    }

    /** Whether the skills have so few items that none is left out; then a ranker need not be run for their order. */
    private boolean allAreScored(List<SkillId> skills) {
        int items = 0;
        for (SkillId skill : skills) {
            items += curriculum.itemsOf(skill).size();
        }
        return items <= MOST;
    }

    /** The first item; in a test, which asks nothing twice, the first that counts for the skill and was not asked yet. */
    private static Item typical(SkillId skill, List<Item> items, Ask ask, Views views) {
        return ask.policy() != Policy.ADAPTIVE
                ? items.getFirst()
                : items.stream()
                        .filter(item -> views.times(item) == 0 && countsFor(skill, item, ask))
                        .findFirst()
                        .orElseGet(items::getFirst);
    }

    private static boolean wholeCourse(Ask ask) {
        return ask.policy() == Policy.CURRICULUM_ORDER || ask.policy() == Policy.ADAPTIVE;
    }

    private List<SkillId> course(Ask ask, Views views) {
        if (wholeCourse(ask)) {
            return course;
        }
        List<SkillId> within = reach.of(ask.profile().skills());
        if (ask.policy() != Policy.REVIEW) {
            return within;
        }
        Set<SkillId> reached = Set.copyOf(within);
        return course.stream()
                .filter(skill -> reached.contains(skill) || views.mastery(skill).answers() > 0)
                .toList();
    }

    private List<SkillId> scope(Ask ask, Views views) {
        if (ask.policy() != Policy.PRACTICE && ask.policy() != Policy.WEAKEST_PREREQUISITE) {
            return ask.scope();
        }
        var reached = new LinkedHashSet<>(ask.scope());
        for (SkillId goal : ask.scope()) {
            for (SkillId prerequisite : curriculum.prerequisitesOf(goal)) {
                SkillMastery mastery = views.mastery(prerequisite);
                boolean tried = mastery.answers() > 0 || ask.policy() == Policy.WEAKEST_PREREQUISITE;
                if (tried && mastery.mean() < WEAK) {
                    reached.add(prerequisite);
                }
            }
        }
        return List.copyOf(reached);
    }

    private record Wanted(SkillId skill, double score) {}

    /** The eligible items of one learner. */
    private record Pool(
            Ask ask, Served served, Views views, List<Item> items, int left, Held held, List<TracedItem> traced) {
        long now() {
            return ask.profile().asOf().getEpochSecond();
        }

        Eligible eligible(Predictions predictions, int from) {
            var options = new ArrayList<Option>(items.size());
            for (int i = 0; i < items.size(); i++) {
                options.add(views.option(items.get(i), predictions.p()[from + i]));
            }
            return new Eligible(served, options, left, held, predictions.fallback());
        }
    }
}
