package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Query;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.event.Mode;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;

/**
 * Finds the eligible items: in scope or a weak prerequisite of it, prerequisites not missing, not withdrawn, usable,
 * and not met in the last {@value #COOL_DOWN} items while others are left. Of candidates that come with the ask all are
 * eligible but for scope, withdrawal, use and rest.
 */
final class Candidates {
    static final int COOL_DOWN = 4;
    /** Most items of the curriculum scored for one choice; skills closest to the learner's frontier come first. */
    static final int MOST = 32;
    /** A prerequisite below this posterior mean is weak. */
    static final double WEAK = 0.5;

    private final Curriculum curriculum;
    private final Tracer tracer;

    Candidates(Curriculum curriculum, Tracer tracer) {
        this.curriculum = curriculum;
        this.tracer = tracer;
    }

    List<Candidate> of(Ask ask) {
        Pool pool = pool(ask);
        if (pool.items.isEmpty()) {
            return List.of();
        }
        float[] p = tracer.predict(ask.trace(), pool.traced, pool.now()).p();
        return candidates(pool, p, 0);
    }

    /** As {@link #of} for many learners, who share runs of the model. */
    List<List<Candidate>> of(List<Ask> asks) {
        List<Pool> pools = asks.stream().map(this::pool).toList();
        var queries = new ArrayList<Query>();
        for (Pool pool : pools) {
            pool.traced.forEach(item -> queries.add(new Query(pool.ask.trace(), item, pool.now())));
        }
        float[] p = tracer.predict(queries).p();
        var all = new ArrayList<List<Candidate>>(pools.size());
        int from = 0;
        for (Pool pool : pools) {
            all.add(candidates(pool, p, from));
            from += pool.items.size();
        }
        return all;
    }

    private Pool pool(Ask ask) {
        var mastery = new HashMap<SkillId, SkillMastery>();
        ask.profile().skills().forEach(m -> mastery.put(m.skill(), m));
        List<Item> items = eligible(ask, mastery);
        var traced = new ArrayList<TracedItem>(items.size());
        for (Item item : items) {
            boolean known =
                    ask.candidates() == null || curriculum.item(item.id()).isPresent();
            traced.add(known ? tracer.resolve(item) : tracer.describe(item));
        }
        return new Pool(ask, mastery, items, traced);
    }

    private List<Candidate> candidates(Pool pool, float[] p, int from) {
        var candidates = new ArrayList<Candidate>(pool.items.size());
        for (int i = 0; i < pool.items.size(); i++) {
            candidates.add(candidate(pool.items.get(i), p[from + i], pool.ask, pool.mastery));
        }
        return candidates;
    }

    private List<Item> eligible(Ask ask, Map<SkillId, SkillMastery> mastery) {
        var sieve = new Sieve(ask);
        List<Item> own = ask.candidates();
        if (own != null && ask.scope().isEmpty()) {
            own.forEach(sieve::add);
            return sieve.first(own.size());
        }
        Set<SkillId> skills = skills(ask, mastery);
        if (own != null) {
            own.stream()
                    .filter(item -> item.skills().stream().anyMatch(skills::contains))
                    .forEach(sieve::add);
            return sieve.first(own.size());
        }
        for (SkillId skill : skills) {
            for (Item item : curriculum.itemsOf(skill)) {
                sieve.add(item);
                if (sieve.rested.size() == MOST) {
                    return sieve.rested;
                }
            }
        }
        return sieve.first(MOST);
    }

    /** Skills to draw from, most urgent first. */
    private Set<SkillId> skills(Ask ask, Map<SkillId, SkillMastery> mastery) {
        var found = new LinkedHashSet<SkillId>();
        if (ask.mistake() != null) {
            found.add(ask.mistake());
        }
        if (!ask.scope().isEmpty()) {
            ask.scope().forEach(found::add);
            if (ask.mode() == Mode.PRACTICE) {
                ask.scope().stream()
                        .flatMap(s -> curriculum.prerequisitesOf(s).stream())
                        .filter(s -> weak(s, mastery) && answered(s, mastery))
                        .forEach(found::add);
            }
            return found;
        }
        var ranked = new ArrayList<Ranked>();
        for (Skill skill : curriculum.skills()) {
            if (ready(skill, mastery)) {
                ranked.add(new Ranked(skill.id(), frontier(skill, mastery)));
            }
        }
        ranked.sort(Comparator.comparingDouble(r -> -r.frontier));
        ranked.forEach(r -> found.add(r.skill));
        return found;
    }

    private static boolean weak(SkillId skill, Map<SkillId, SkillMastery> mastery) {
        SkillMastery m = mastery.get(skill);
        return m != null && m.mean() < WEAK;
    }

    private static boolean answered(SkillId skill, Map<SkillId, SkillMastery> mastery) {
        SkillMastery m = mastery.get(skill);
        return m != null && m.answers() > 0;
    }

    private static boolean ready(Skill skill, Map<SkillId, SkillMastery> mastery) {
        for (SkillId prerequisite : skill.prerequisites()) {
            if (weak(prerequisite, mastery)) {
                return false;
            }
        }
        return true;
    }

    /** Skills being learned come before untouched ones, and untouched ones before secure ones. */
    private static double frontier(Skill skill, Map<SkillId, SkillMastery> mastery) {
        SkillMastery m = mastery.get(skill.id());
        if (m == null || m.answers() == 0) {
            return 0.3;
        }
        return 1 - m.mean();
    }

    private Candidate candidate(Item item, double predicted, Ask ask, Map<SkillId, SkillMastery> mastery) {
        SkillMastery focus = item.skills().stream()
                .map(mastery::get)
                .min(Comparator.comparingDouble(SkillMastery::mean))
                .orElseThrow();
        double readiness = curriculum.skill(focus.skill()).orElseThrow().prerequisites().stream()
                .map(mastery::get)
                .mapToDouble(SkillMastery::mean)
                .min()
                .orElse(1);
        boolean prerequisite = !ask.scope().isEmpty() && !ask.scope().contains(focus.skill());
        double idle = Policy.days(focus.lastAt(), ask.profile().asOf());
        return new Candidate(item, focus, predicted, readiness, prerequisite, idle);
    }

    private record Ranked(SkillId skill, double frontier) {}

    /** The eligible items of one learner. */
    private record Pool(Ask ask, Map<SkillId, SkillMastery> mastery, List<Item> items, List<TracedItem> traced) {
        long now() {
            return ask.profile().asOf().getEpochSecond();
        }
    }

    /** Tells items that have rested from those met lately; drops what may not be shown and what it has seen. */
    private static final class Sieve {
        final List<Item> rested = new ArrayList<>(MOST);
        private final List<Item> tired = new ArrayList<>();
        private final Set<ItemId> seen = new HashSet<>();
        private final Ask ask;

        Sieve(Ask ask) {
            this.ask = ask;
        }

        void add(Item item) {
            if (!item.withdrawn() && ask.usable().test(item) && seen.add(item.id())) {
                (coolingDown(item) ? tired : rested).add(item);
            }
        }

        private boolean coolingDown(Item item) {
            boolean repairs = ask.mistake() != null && item.skills().contains(ask.mistake());
            return !repairs
                    && ask.recent()
                            .subList(0, Math.min(COOL_DOWN, ask.recent().size()))
                            .contains(item.id());
        }

        /** The first items that have rested; where none has, the first that have not. */
        List<Item> first(int most) {
            List<Item> from = rested.isEmpty() ? tired : rested;
            return from.subList(0, Math.min(most, from.size()));
        }
    }
}
