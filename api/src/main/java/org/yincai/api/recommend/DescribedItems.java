package org.yincai.api.recommend;

import java.util.List;
import java.util.Optional;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Scope;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * Reads items that are named, when the curriculum has them, or else described by skills of the curriculum and a
 * difficulty. One request.
 */
final class DescribedItems {
    private static final int MOST_SKILLS = 8;
    private static final double HARDEST = 6;
    private static final double SECONDS = 30;

    private final Curriculum curriculum;
    private int unnamed;

    DescribedItems(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /** The item of the curriculum with this id; a fault of its place when there is none. */
    Item known(Fields in, String place, String id) {
        return curriculum.item(new ItemId(id)).orElseGet(() -> {
            in.fault(
                    place,
                    "课程中没有此题",
                    "is not an item of the curriculum",
                    "见 GET /items，或用 skills 描述它",
                    "see GET /items, or describe it by its skills");
            return standIn(new ItemId(id));
        });
    }

    /** An item by its id, described when the curriculum does not have it. */
    Item candidate(Fields in) {
        return read(in, in.id("item", ItemId::new));
    }

    /** The item of an answer; without a name it must be described. */
    Item answered(Fields in) {
        return in.has("item") ? candidate(in) : described(in, new ItemId("unnamed:" + unnamed++));
    }

    private Item read(Fields in, ItemId id) {
        Optional<Item> known = curriculum.item(id);
        boolean described = in.has("skills") || in.has("difficulty");
        if (known.isPresent() && described) {
            in.fault("item", "课程中已有此题", "is already an item of the curriculum", "请只发送编号", "send its id alone");
        }
        if (known.isEmpty() && !described && in.has("item")) {
            in.fault(
                    "item", "课程中没有此题", "is not an item of the curriculum", "用 skills 描述它", "describe it by its skills");
        }
        return known.orElseGet(() -> described ? described(in, id) : standIn(id));
    }

    private Item described(Fields in, ItemId id) {
        List<SkillId> skills =
                Scope.skills(in, 1, MOST_SKILLS, curriculum).stream().distinct().toList();
        double difficulty = in.numberOr("difficulty", -HARDEST, HARDEST, 0);
        return skills.isEmpty() ? standIn(id) : new Item(id, 1, skills, difficulty, SECONDS, false);
    }

    /** Goes on until the request is refused. */
    private Item standIn(ItemId id) {
        Skill any = curriculum.skills().iterator().next();
        return new Item(id, 1, List.of(any.id()), 0, SECONDS, false);
    }
}
