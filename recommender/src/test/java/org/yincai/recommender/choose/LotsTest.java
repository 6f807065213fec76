package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class LotsTest {
    private static final SkillId A = new SkillId("a");
    private static final SkillId B = new SkillId("b");
    private static final SkillId C = new SkillId("c");
    private static final Item HIDDEN = item("hidden", A);
    private static final List<Item> ITEMS =
            List.of(item("1", A), item("2", B), item("3", A, B), item("4", C), HIDDEN, item("5", A), item("6", B, A));

    private final Lots lots = new Lots(
            new Curriculum("lots", List.of(skill(A), skill(B), skill(C)), ITEMS), item -> !item.equals(HIDDEN));

    private static Skill skill(SkillId id) {
        return new Skill(id, new Text(id.value(), id.value()), 1, "number", List.of());
    }

    private static Item item(String id, SkillId... skills) {
        return new Item(new ItemId(id), 1, List.of(skills), 0, 30, false);
    }

    private List<String> of(SkillId... skills) {
        Lots.Some some = lots.of(Set.of(skills));
        return IntStream.range(0, some.size())
                .mapToObj(place -> some.at(place).id().value())
                .toList();
    }

    @Test
    void the_items_of_any_skills_are_there_once_and_no_others() {
        assertThat(of(A)).containsExactlyInAnyOrder("1", "3", "5", "6");
        assertThat(of(B)).containsExactlyInAnyOrder("2", "3", "6");
        assertThat(of(A, B)).containsExactlyInAnyOrder("1", "2", "3", "5", "6");
        assertThat(of(A, B, C)).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
        assertThat(of()).isEmpty();
    }

    @Test
    void an_item_is_among_them_when_it_may_be_shown_and_exercises_one_of_the_skills() {
        Lots.Some some = lots.of(Set.of(A));
        assertThat(ITEMS.stream().filter(some::contains).map(item -> item.id().value()))
                .containsExactly("1", "3", "5", "6");
    }
}
