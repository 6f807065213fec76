package org.yincai.recommender.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.recommender.shortlist.Bank.item;
import static org.yincai.recommender.shortlist.Bank.right;
import static org.yincai.recommender.shortlist.Bank.stranger;
import static org.yincai.recommender.shortlist.Bank.wrong;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrangersTest {
    private final Bank bank = new Bank(12, 3);

    @Test
    void are_as_their_answers_left_them() {
        Subject subject = bank.after(right(bank.item(0)), wrong(item("own", 1)), right(bank.item(0)));

        assertThat(subject.sequence()).isEqualTo(3);
        assertThat(subject.trace().answers()).isEqualTo(3);
        assertThat(subject.trace().wins()).isEqualTo(2);
        assertThat(subject.recent())
                .containsExactly(bank.item(0).id(), item("own", 1).id());
    }

    @Test
    void do_not_notice_each_other() {
        List<Subject> together = bank.strangers.trace(
                List.of(stranger(right(bank.item(0)), wrong(bank.item(1))), stranger(), stranger(wrong(bank.item(0)))));

        assertThat(together).extracting(s -> s.trace().answers()).containsExactly(2, 0, 1);
        assertThat(together).extracting(s -> s.trace().wins()).containsExactly(1, 0, 0);
    }

    @Test
    void without_answers_are_new() {
        assertThat(bank.after().trace().answers()).isZero();
        assertThat(bank.strangers.trace(List.of())).isEmpty();
    }
}
