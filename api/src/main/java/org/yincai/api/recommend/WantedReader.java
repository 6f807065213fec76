package org.yincai.api.recommend;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.access.Caller;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Scope;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.event.Mode;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.recommender.shortlist.Strangers.Answer;
import org.yincai.recommender.shortlist.Wish;

/** Reads a request for recommendations, whole or as one line of many; its faults are left with the fields. */
public final class WantedReader {
    private static final int MOST_ITEMS = 50;
    private static final int MOST_CANDIDATES = 1_000;
    private static final int MOST_RESPONSES = 500;

    private final Curriculum curriculum;
    private final Clock clock;

    public WantedReader(Curriculum curriculum, Clock clock) {
        this.curriculum = curriculum;
        this.clock = clock;
    }

    Wanted read(Caller caller, Fields in) {
        var items = new DescribedItems(curriculum);
        LearnerId learner = in.idOrNull("learner", LearnerId::new);
        List<Answer> answers = answers(in, items);
        if (learner != null && answers != null) {
            in.fault("responses", "不能与 learner 同时出现", "cannot be sent with learner", "请只发送其中之一", "send either of them");
        }
        if (learner == null && answers == null && caller.learner() == null && !in.isAbsent()) {
            in.fault(
                    "learner",
                    "缺少此字段",
                    "is missing",
                    "请说明是哪位学习者，或发送 responses",
                    "say for which learner, or send their responses");
        }
        int k = in.integerOr("k", 1, MOST_ITEMS, 10);
        Mode purpose = in.choiceOr("purpose", Mode.class, Mode.PRACTICE);
        return new Wanted(learner, answers, new Wish(purpose, Scope.read(in, curriculum), candidates(in, items), k));
    }

    private @Nullable List<Answer> answers(Fields in, DescribedItems items) {
        if (!in.has("responses")) {
            return null;
        }
        Instant now = clock.instant();
        return in.objects("responses", 0, MOST_RESPONSES).stream()
                .map(each -> new Answer(
                        items.answered(each), each.integer("correct", 0, 1) == 1, each.instantOr("at", now, now)))
                .toList();
    }

    private @Nullable List<Item> candidates(Fields in, DescribedItems items) {
        if (!in.has("candidates")) {
            return null;
        }
        List<Item> candidates = in.idsOrObjects(
                "candidates", 0, MOST_CANDIDATES, (place, id) -> items.known(in, place, id), items::candidate);
        var places = new HashMap<ItemId, Integer>();
        for (int i = 0; i < candidates.size(); i++) {
            String place = "candidates[" + i + "]";
            boolean named = !in.isFaulty(place) && !in.isFaulty(place + ".item");
            Integer before = named ? places.putIfAbsent(candidates.get(i).id(), i) : null;
            if (before != null) {
                in.fault(
                        place,
                        "与 candidates[" + before + "] 是同一题",
                        "names the same item as candidates[" + before + "]",
                        "每题只发送一次",
                        "send each item once");
            }
        }
        return candidates;
    }
}
