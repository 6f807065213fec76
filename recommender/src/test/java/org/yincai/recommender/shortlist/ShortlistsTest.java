package org.yincai.recommender.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yincai.recommender.shortlist.Bank.NOW;
import static org.yincai.recommender.shortlist.Bank.among;
import static org.yincai.recommender.shortlist.Bank.item;
import static org.yincai.recommender.shortlist.Bank.right;
import static org.yincai.recommender.shortlist.Bank.wish;
import static org.yincai.recommender.shortlist.Bank.wrong;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.event.Mode;
import org.yincai.recommender.shortlist.Shortlists.Entry;

class ShortlistsTest {
    private final Bank bank = new Bank(12, 3);

    @Test
    void give_each_of_many_what_each_would_be_given_alone() {
        Entry first = new Entry(bank.after(right(bank.item(0))), wish(3));
        Entry second = new Entry(bank.after(), among(1, item("own", 2)));
        Entry third = new Entry(bank.after(wrong(bank.item(1)), wrong(bank.item(2))), wish(50));

        List<Shortlist> together = bank.shortlists.of(List.of(first, second, third), NOW);

        assertThat(together).extracting(s -> s.best().size()).containsExactly(3, 1, 10);
        for (int i = 0; i < together.size(); i++) {
            Entry alone = List.of(first, second, third).get(i);
            assertThat(bank.shortlists.of(List.of(alone), NOW)).containsExactly(together.get(i));
        }
        assertThat(bank.shortlists.of(List.of(), NOW)).isEmpty();
    }

    @Test
    void say_what_each_item_rests_on() {
        Shortlist list = bank.shortlists
                .of(List.of(new Entry(bank.after(right(bank.item(0))), wish(1))), NOW)
                .getFirst();

        assertThat(list.model()).isEqualTo("wins");
        assertThat(list.fallback()).isFalse();
        assertThat(list.best().getFirst().predicted()).isBetween(0.0, 1.0);
        assertThat(list.best().getFirst().policy()).isNotBlank();
        assertThat(list.best().getFirst().reason().about().skill()).isIn(Bank.skill(0), Bank.skill(1), Bank.skill(2));
    }

    @Test
    void rank_items_that_the_curriculum_does_not_have() {
        Item easy = item("own-1", 0);
        Item other = item("own-2", 1);

        assertThat(bank.best(bank.after(), among(10, easy, other))).containsExactlyInAnyOrder(easy.id(), other.id());
    }

    @Test
    void have_the_one_item_of_a_pool_of_one_even_when_it_was_just_met() {
        Item only = item("only", 0);

        assertThat(bank.best(bank.after(wrong(only)), among(5, only))).containsExactly(only.id());
    }

    @Test
    void are_empty_when_the_pool_is() {
        Item gone = new Item(item("gone", 0).id(), 1, List.of(Bank.skill(0)), 0, 30, true);

        assertThat(bank.best(bank.after(), among(5))).isEmpty();
        assertThat(bank.best(bank.after(), among(5, gone))).isEmpty();
        assertThat(bank.best(
                        bank.after(),
                        new Wish(Mode.PRACTICE, List.of(Bank.skill(1)), List.of(item("elsewhere", 0)), 5)))
                .isEmpty();
    }

    @Test
    void cost_a_hundred_thousand_items_no_more_than_a_thousand() {
        long small = allocated(new Bank(1_000, 100));
        long large = allocated(new Bank(100_000, 100));

        assertThat(large).isLessThan(small + small / 2).isLessThan(1 << 20);
    }

    /** Bytes that one shortlist takes for the time it is made, the least of some. */
    private static long allocated(Bank bank) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Subject subject = bank.after(right(bank.item(1)), wrong(bank.item(2)));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThat(bank.best(subject, wish(10))).hasSize(10);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void are_of_at_least_one_item() {
        assertThatThrownBy(() -> wish(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
