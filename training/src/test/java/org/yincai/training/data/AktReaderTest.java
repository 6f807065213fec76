package org.yincai.training.data;

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

    @Test
    void makes_one_event_of_an_answer_that_stands_there_once_per_skill() throws IOException {
        fold(2, "9,1\n4,4,4,4,6\n1,2,1,2,3\n1,1,1,1,0\n");

        Split split = AktReader.read(directory, 2);

        assertThat(split.test().learners().getFirst().answers())
                .containsExactly(
                        new Answer(new ItemId("i4"), true, -1),
                        new Answer(new ItemId("i4"), true, -1),
                        new Answer(new ItemId("i6"), false, -1));
        assertThat(split.test().items().get(new ItemId("i4"))).isEqualTo(List.of(new SkillId("s1"), new SkillId("s2")));
        assertThat(split.train().learners()).hasSize(4);
    }

    @Test
    void keeps_answers_of_different_outcome_apart() throws IOException {
        fold(1, "9,1\n4,4\n1,2\n1,0\n");

        assertThat(AktReader.read(directory, 1).test().answers()).isEqualTo(2);
    }

    @Test
    void names_every_fault() throws IOException {
        fold(3, "9,1\n4,4\n1\n1,0\n8,1\n4\n1\nx\n8,1\n");

        assertThatThrownBy(() -> AktReader.read(directory, 1))
                .hasMessageContaining("holds 9 lines")
                .hasMessageContaining("learner at line 1 has rows of different lengths")
                .hasMessageContaining("learner at line 5 has a faulty answer 1");
    }

    @Test
    void refuses_a_fold_that_does_not_exist() {
        assertThatThrownBy(() -> AktReader.read(directory, 6)).hasMessageContaining("fold must be 1 to 5");
    }
}
