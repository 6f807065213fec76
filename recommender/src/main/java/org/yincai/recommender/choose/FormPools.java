package org.yincai.recommender.choose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.event.Part;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * The pools of the tests under way, made once for all tests of one scope, blueprint and length; the {@value #MOST} used
 * last are kept, fewer when they have more than {@value #QUESTIONS} questions together. Thread safe.
 */
final class FormPools {
    static final int MOST = 8;
    /** A pool holds about 160 bytes of each of its questions. */
    static final int QUESTIONS = 200_000;

    private final Curriculum curriculum;
    private final Predicate<Item> mayBeShown;
    private final Map<Kind, FormPool> pools = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    FormPools(Curriculum curriculum, Predicate<Item> mayBeShown) {
        this.curriculum = curriculum;
        this.mayBeShown = mayBeShown;
    }

    private record Kind(List<SkillId> scope, List<Part> parts, int length) {}

    /** The pool of a test, of its own when something was asked in it that may not be shown any more. */
    FormPool of(List<SkillId> scope, Form form, Set<ItemId> asked) {
        if (asked.stream().anyMatch(id -> curriculum.item(id).filter(mayBeShown).isEmpty())) {
            return new FormPool(curriculum, scope, form, asked, mayBeShown);
        }
        var kind = new Kind(scope, form.parts(), form.length());
        FormPool kept = kept(kind);
        if (kept != null) {
            return kept;
        }
        var made = new FormPool(curriculum, scope, form, Set.of(), mayBeShown);
        keep(kind, made);
        return made;
    }

    private synchronized @Nullable FormPool kept(Kind kind) {
        return pools.get(kind);
    }

    private synchronized void keep(Kind kind, FormPool pool) {
        pools.put(kind, pool);
        while (pools.size() > MOST || (pools.size() > 1 && questions() > QUESTIONS)) {
            pools.remove(pools.keySet().iterator().next());
        }
    }

    private int questions() {
        return pools.values().stream().mapToInt(FormPool::questions).sum();
    }

    synchronized int size() {
        return pools.size();
    }
}
