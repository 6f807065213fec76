package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yincai.recommender.choose.Asking.ADDING;
import static org.yincai.recommender.choose.Asking.CARRYING;
import static org.yincai.recommender.choose.Asking.COUNTING;
import static org.yincai.recommender.choose.Asking.item;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.policy.Ranked;

class RankedPracticeTest {
    private static final float BREAKS = 0.99f;

    private final List<ModelFailure> heard = new ArrayList<>();
    private final Scoring scoring = new Scoring(new Ranked(new Likeliest()), heard::add);

    /** Wants what is most likely to be answered right; breaks at what is certain. */
    private static final class Likeliest implements Ranker {
        @Override
        public String model() {
            return "likeliest:1";
        }

        @Override
        public List<String> features() {
            return List.of("predicted");
        }

        @Override
        public float[] scores(float[] rows) {
            for (float predicted : rows) {
                if (predicted > BREAKS) {
                    throw new ModelFailure("certain");
                }
            }
            return rows.clone();
        }
    }

    private Asking about(double easiest) {
        return Asking.about(ADDING, COUNTING)
                .scoredBy(scoring)
                .answered(COUNTING, 0.9, 0)
                .answered(ADDING, 0.3, 0)
                .expecting(item(COUNTING, 2), easiest);
    }

    /** More items than are looked at, so that the ranker is asked about the skills first. */
    private Asking crowded() {
        return about(0.7).with(Asking.many(ADDING, Candidates.MOST));
    }

    @Test
    void practice_takes_what_the_ranker_wants_and_says_which_ranker_it_was() {
        Asking asking = about(0.95);
        Choice first = asking.ranked().getFirst();

        assertThat(first.item().id()).isEqualTo(item(COUNTING, 2));
        assertThat(first.policy()).isEqualTo("practice-6");
        assertThat(first.ranker()).isEqualTo("likeliest:1");
        assertThat(asking.recommender().ranker()).isEqualTo("likeliest:1");
        assertThat(asking.scoredBy(Scoring.byFormula())
                        .ranked()
                        .getFirst()
                        .item()
                        .skills())
                .containsExactly(ADDING);
        assertThat(asking.recommender().ranker()).isNull();
        assertThat(heard).isEmpty();
    }

    @Test
    void of_many_items_those_are_looked_at_whose_skills_the_ranker_wants() {
        Asking asking = crowded();

        assertThat(asking.rankedItems()).hasSize(Candidates.MOST).contains(item(COUNTING, 1), item(COUNTING, 6));
        assertThat(asking.scoredBy(Scoring.byFormula()).rankedItems()).doesNotContain(item(COUNTING, 1));
    }

    @Test
    void the_formula_stands_in_for_a_ranker_that_cannot_run() {
        Asking asking = about(1);
        Choice choice = asking.next(4);

        assertThat(heard).hasSize(1);
        assertThat(choice)
                .isEqualTo(asking.scoredBy(Scoring.byFormula()).next(4))
                .extracting(Choice::policy, Choice::ranker)
                .containsExactly("practice-5", null);
    }

    @Test
    void who_the_ranker_cannot_score_changes_nothing_for_the_others() {
        Recommender recommender = crowded().recommender();
        Ask able = crowded().ask(1);
        Asking certain = crowded().answered(COUNTING, 1, 0);
        List<Best> together = recommender.best(List.of(able, certain.ask(2), able), 3);

        assertThat(heard).hasSize(1);
        assertThat(together.get(0))
                .isEqualTo(together.get(2))
                .isEqualTo(recommender.best(List.of(able), 3).getFirst());
        assertThat(together.get(1))
                .isEqualTo(certain.scoredBy(Scoring.byFormula())
                        .recommender()
                        .best(List.of(certain.ask(2)), 3)
                        .getFirst());
    }

    @Test
    void chooses_again_by_the_policy_that_chose() {
        Asking asking = about(0.95);
        Recommender recommender = asking.recommender();

        assertThat(recommender.again(asking.ask(4), "practice-6")).isEqualTo(recommender.next(asking.ask(4)));
        assertThat(recommender.again(asking.ask(4), "practice-5"))
                .contains(asking.scoredBy(Scoring.byFormula()).next(4));
        assertThat(recommender.serves("practice-5")).isTrue();
        assertThat(recommender.serves("practice-6")).isTrue();
    }

    @Test
    void does_not_choose_again_in_another_way_when_the_ranker_cannot_run() {
        Asking asking = about(1);

        assertThatThrownBy(() -> asking.recommender().again(asking.ask(4), "practice-6"))
                .isInstanceOf(ModelFailure.class);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void no_other_policy_is_scored_by_the_ranker(Policy policy) {
        Asking asking = about(1).by(policy);
        Choice choice = asking.next(1);

        assertThat(choice.ranker()).isNull();
        assertThat(heard).hasSize(policy == Policy.PRACTICE ? 1 : 0);
        assertThat(choice).isEqualTo(asking.scoredBy(Scoring.byFormula()).next(1));
    }

    @Test
    void after_a_mistake_the_ranker_chooses_among_items_of_that_skill() {
        List<ItemId> items = about(0.95).afterMistakeOn(ADDING).rankedItems();

        assertThat(items).allMatch(id -> id.value().startsWith(ADDING.value())).hasSize(Asking.PER_SKILL);
        assertThat(about(0.95)
                        .afterMistakeOn(CARRYING)
                        .ranked()
                        .getFirst()
                        .reason()
                        .code())
                .isEqualTo(Reason.Code.REPAIR_MISTAKE);
    }
}
