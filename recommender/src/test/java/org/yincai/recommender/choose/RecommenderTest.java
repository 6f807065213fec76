package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yincai.recommender.choose.Asking.ADDING;
import static org.yincai.recommender.choose.Asking.item;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ItemId;

class RecommenderTest {
    private static final int BEST = 5;
    private static final int DRAWS = 20_000;

    /** Six items with different chances of success, so with different scores. */
    private static Asking uneven() {
        Asking asking = Asking.about(ADDING).answered(ADDING, 0.6, 0);
        for (int i = 1; i <= Asking.PER_SKILL; i++) {
            asking.expecting(item(ADDING, i), 0.7 - 0.03 * i);
        }
        return asking;
    }

    @Test
    void gives_the_same_choice_to_the_same_ask() {
        assertThat(uneven().next(7)).isEqualTo(uneven().next(7));
    }

    @Test
    void draws_among_the_best_with_the_propensities_it_reports() {
        Asking asking = uneven();
        Recommender recommender = asking.recommender();
        Map<ItemId, Double> propensity = new HashMap<>();
        Map<ItemId, Integer> drawn = new HashMap<>();
        for (long seed = 0; seed < DRAWS; seed++) {
            Choice choice = recommender.next(asking.ask(seed)).orElseThrow();
            propensity.put(choice.item().id(), choice.propensity());
            drawn.merge(choice.item().id(), 1, Integer::sum);
        }

        assertThat(propensity).hasSize(BEST).doesNotContainKey(item(ADDING, 6));
        assertThat(propensity.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
        propensity.forEach((id, p) -> assertThat(drawn.getOrDefault(id, 0) / (double) DRAWS)
                .as("share of %s", id)
                .isCloseTo(p, within(0.015)));
    }

    @Test
    void draws_the_better_more_often() {
        assertThat(uneven().rankedItems()).startsWith(item(ADDING, 1), item(ADDING, 2));
        assertThat(uneven().ranked()).isSortedAccordingTo((a, b) -> Double.compare(b.predicted(), a.predicted()));
    }

    @Test
    void is_certain_when_there_is_one_item() {
        Choice only = uneven().usable(i -> i.id().equals(item(ADDING, 3))).next(5);

        assertThat(only.item().id()).isEqualTo(item(ADDING, 3));
        assertThat(only.propensity()).isEqualTo(1);
        assertThat(only.candidates()).isEqualTo(1);
    }

    @Test
    void says_what_the_choice_rests_on() {
        Choice choice = uneven().next(3);

        assertThat(choice.policy()).isEqualTo("practice-5");
        assertThat(choice.candidates()).isEqualTo(Asking.PER_SKILL);
        assertThat(choice.predicted()).isBetween(0.5, 0.7);
        assertThat(choice.reason().about().mean()).isEqualTo(0.6);
    }

    @Test
    void marks_other_inputs_with_another_hash() {
        long hash = uneven().next(3).inputs();

        assertThat(uneven().next(3).inputs()).isEqualTo(hash);
        assertThat(uneven().next(4).inputs()).isNotEqualTo(hash);
        assertThat(uneven().expecting(item(ADDING, 6), 0.1).next(3).inputs()).isNotEqualTo(hash);
    }

    @Test
    void ranks_no_more_than_asked_for() {
        Asking asking = uneven();

        assertThat(asking.recommender()
                        .best(List.of(asking.ask(1)), 2)
                        .getFirst()
                        .choices())
                .hasSize(2)
                .allSatisfy(choice -> assertThat(choice.propensity()).isEqualTo(1));
    }

    @Test
    void gives_each_of_many_what_each_would_be_given_alone() {
        Asking asking = uneven();
        Recommender recommender = asking.recommender();
        Ask few = asking.ask(1);
        Ask one = uneven().recently(item(ADDING, 1)).ask(2);
        Ask none = uneven().among().ask(3);

        assertThat(recommender.best(List.of(few, none, one), 3))
                .containsExactly(
                        recommender.best(List.of(few), 3).getFirst(),
                        new Best(List.of(), new Held(0, 0, 0, false)),
                        recommender.best(List.of(one), 3).getFirst());
        assertThat(recommender.best(List.of(), 3)).isEmpty();
    }
}
