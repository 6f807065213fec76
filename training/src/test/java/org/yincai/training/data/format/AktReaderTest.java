package org.yincai.training.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.ReadingWatch;
import org.yincai.training.data.Split;

class AktReaderTest {
    @TempDir
    Path directory;

    @BeforeEach
    void write_five_folds() throws IOException {
        for (int i = 1; i <= 5; i++) {
            fold(i, i + ",100" + i + "\n5\n1\n1\n");
        }
    }

    private void fold(int number, String text) throws IOException {
        Files.writeString(directory.resolve("assist2009_pid_test" + number + ".csv"), text);
    }

    private DataSet read() throws IOException {
        return Format.AKT.read(new Source(directory, ReadingWatch.SILENT));
    }

    @Test
    void makes_one_event_of_an_answer_that_stands_there_once_per_skill() throws IOException {
        fold(2, "9,1\n4,4,4,4,6\n1,2,1,2,3\n1,1,1,1,0\n");

        Split split = Split.ofFold(read().parts(), 2);

        assertThat(split.test().learners().getFirst().answers())
                .containsExactly(
                        new Answer(new ItemId("i4"), true, -1),
                        new Answer(new ItemId("i4"), true, -1),
                        new Answer(new ItemId("i6"), false, -1));
        assertThat(split.test().items().get(new ItemId("i4"))).isEqualTo(List.of(new SkillId("s1"), new SkillId("s2")));
        assertThat(split.train().learners()).hasSize(3);
        assertThat(split.validation()).isEqualTo(read().parts().get(2));
        assertThat(read().facts().leakRows()).isEqualTo(2);
        assertThat(read().facts().firstLeak()).isEqualTo("learner u9, item i4");
    }

    @Test
    void keeps_answers_of_different_outcome_apart() throws IOException {
        fold(1, "9,1\n4,4\n1,2\n1,0\n");

        assertThat(read().parts().getFirst().answers()).isEqualTo(2);
    }

    @Test
    void names_every_fault() throws IOException {
        fold(3, "9,1\n4,4\n1\n1,0\n8,1\n4\n1\nx\n8,1\n");

        assertThatThrownBy(() -> read())
                .hasMessageContaining("from line 9 on there are 1")
                .hasMessageContaining("learner at line 1 has rows of different lengths")
                .hasMessageContaining("learner at line 5 has a faulty answer 1");
    }

    @Test
    void without_items_a_skill_is_its_own_item() throws IOException {
        for (int i = 1; i <= 5; i++) {
            fold(i, i + ",100" + i + "\n5,5,7\n1,1,0\n" + (10 + i) + ",2\n5\n1\n");
        }

        DataSet set = read();

        assertThat(set.parts().getFirst().learners().getFirst().answers())
                .extracting(Answer::item)
                .containsExactly(new ItemId("s5"), new ItemId("s5"), new ItemId("s7"));
        assertThat(set.parts().getFirst().items()).containsEntry(new ItemId("s7"), List.of(new SkillId("s7")));
        assertThat(set.facts().answers()).isEqualTo(20);
        assertThat(set.facts().leakRows()).isZero();
    }

    @Test
    void says_what_it_looks_for() throws IOException {
        Files.delete(directory.resolve("assist2009_pid_test4.csv"));
        assertThatThrownBy(this::read)
                .hasMessageContaining("test4.csv is missing")
                .hasMessageContaining("--format akt");

        Files.delete(directory.resolve("assist2009_pid_test1.csv"));
        assertThatThrownBy(this::read).hasMessageContaining("must hold one file NAME_test1.csv");
    }
}
