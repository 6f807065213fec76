package org.yincai.recommender.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.models.content.Item;
import org.yincai.models.event.Mode;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.shortlist.Shortlists.Entry;
import org.yincai.recommender.shortlist.Strangers.Answer;

/** Simulated sessions: what was met lately is not met again while anything else is eligible. */
class CoolDownTest {
    private static final List<Mode> MODES = List.of(Mode.values());
    private static final int COOL_DOWN = 4;
    private static final int SESSIONS = 40;
    private static final int ITEMS = 25;

    private final SplittableRandom random = new SplittableRandom(1);

    @ParameterizedTest(name = "{0} items of {1} skills, own candidates: {2}")
    @CsvSource({"1, 1, false", "3, 1, false", "5, 2, false", "12, 4, false", "1, 1, true", "4, 2, true", "9, 3, true"})
    void no_item_comes_again_within_its_cool_down_while_others_are_eligible(int items, int skills, boolean own) {
        var bank = new Bank(items, skills);
        for (int session = 0; session < SESSIONS; session++) {
            Mode mode = MODES.get(random.nextInt(MODES.size()));
            List<Item> candidates = own ? foreign(items, skills) : null;
            practise(bank, new Wish(mode, List.of(), candidates, 1 + random.nextInt(3)));
        }
    }

    private static List<Item> foreign(int items, int skills) {
        return IntStream.range(0, items)
                .mapToObj(i -> Bank.item("own-" + i, i % skills))
                .toList();
    }

    private void practise(Bank bank, Wish wish) {
        var answers = new ArrayList<Answer>();
        double chance = random.nextDouble();
        for (int n = 0; n < ITEMS; n++) {
            Subject subject = bank.after(answers.toArray(Answer[]::new));
            List<Choice> best = bank.shortlists
                    .of(List.of(new Entry(subject, wish)), Bank.NOW)
                    .getFirst()
                    .best();
            List<ItemId> last = subject.recent().stream().limit(COOL_DOWN).toList();
            List<ItemId> eligible = eligible(bank, subject, wish);
            if (!last.containsAll(eligible)) {
                assertThat(best)
                        .isNotEmpty()
                        .allSatisfy(choice -> assertThat(choice.item().id()).isNotIn(last));
            }
            assertThat(best).isNotEmpty();
            Item shown = best.get(random.nextInt(best.size())).item();
            answers.add(new Answer(shown, random.nextDouble() < chance, Bank.NOW));
        }
    }

    /** What could be chosen if nothing had to rest. */
    private static List<ItemId> eligible(Bank bank, Subject subject, Wish wish) {
        var rested = new Subject(subject.learner(), subject.sequence(), subject.trace(), List.of(), subject.reviews());
        return bank.best(rested, new Wish(wish.purpose(), wish.scope(), wish.candidates(), 50));
    }
}
