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
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.ReadingWatch;
import org.yincai.training.data.Split;
import org.yincai.training.fixture.Numpy;

class GervetReaderTest {
    private static final String HEADER = "user_id\titem_id\ttimestamp\tcorrect\tskill_id\n";

    @TempDir
    Path directory;

    @BeforeEach
    void write_a_q_matrix_of_three_items_and_two_skills() throws IOException {
        Numpy.matrix(directory.resolve("q_mat.npz"), new long[] {3, 2}, new int[] {0, 1, 3, 4}, new int[] {0, 0, 1, 1});
        test("7\t2\t0\t1\t9\n");
    }

    private void train(String rows) throws IOException {
        Files.writeString(directory.resolve("preprocessed_data_train.csv"), HEADER + rows);
    }

    private void test(String rows) throws IOException {
        Files.writeString(directory.resolve("preprocessed_data_test.csv"), HEADER + rows);
    }

    private Split read() throws IOException {
        var parts =
                Format.GERVET.read(new Source(directory, ReadingWatch.SILENT)).parts();
        return new Split(parts.getFirst(), parts.getLast());
    }

    @Test
    void reads_learners_in_order_and_the_skills_of_items_from_the_q_matrix() throws IOException {
        train("1\t0\t0\t1\t9\n2\t1\t0\t0\t9\n1\t1\t77\t0\t9\n");

        Split split = read();

        assertThat(split.train().learners()).hasSize(2);
        assertThat(split.train().learners().getFirst().answers())
                .containsExactly(new Answer(new ItemId("i0"), true, -1), new Answer(new ItemId("i1"), false, 77));
        assertThat(split.train().items().get(new ItemId("i1")))
                .isEqualTo(List.of(new SkillId("s0"), new SkillId("s1")));
        assertThat(split.test().answers()).isEqualTo(1);
    }

    @Test
    void names_every_faulty_line_at_once() throws IOException {
        train("1\t0\t0\t2\t9\n1\t9\t0\t1\t9\n1\t0\n1\t0\tx\t1\t9\n");

        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedLogException.class)
                .hasMessageContaining("line 2: correct must be 0 or 1 but is '2'")
                .hasMessageContaining("line 3 names item 9")
                .hasMessageContaining("line 4 must have 5 cells but has 2")
                .hasMessageContaining("line 5: timestamp");
    }

    @Test
    void finds_columns_by_name_and_passes_over_others() throws IOException {
        Files.writeString(
                directory.resolve("preprocessed_data_train.csv"),
                "correct\titem_id\tuser_id\ttimestamp\tpredicted\n1\t0\t1\t60\t0.79\n0\t1\t1\t90\t0.8\n");
        Files.writeString(
                directory.resolve("preprocessed_data_test.csv"), "user_id\titem_id\ttimestamp\tcorrect\n7\t2\t0\t1\n");

        assertThat(read().train().learners().getFirst().answers())
                .containsExactly(new Answer(new ItemId("i0"), true, 60), new Answer(new ItemId("i1"), false, 90));
    }

    @Test
    void names_the_columns_that_must_be_there() throws IOException {
        Files.writeString(directory.resolve("preprocessed_data_train.csv"), "user_id\titem_id\tcorrect\n1\t0\t1\n");

        assertThatThrownBy(this::read).hasMessageContaining("line 1 must name the columns user_id, item_id, timestamp");
    }

    @Test
    void refuses_a_learner_in_both_parts() throws IOException {
        train("7\t0\t0\t1\t9\n");

        assertThatThrownBy(this::read).hasMessageContaining("learner u7 is in more than one part");
    }

    @Test
    void refuses_an_item_without_skills() throws IOException {
        Numpy.matrix(directory.resolve("q_mat.npz"), new long[] {2, 2}, new int[] {0, 1, 1}, new int[] {5});
        train("1\t0\t0\t1\t9\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining("item 0 names skill 5 of 2")
                .hasMessageContaining("item 1 has no skill");
    }
}
