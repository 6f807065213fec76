package org.yincai.training.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.ReadingWatch;

class CdmReaderTest {
    @TempDir
    Path directory;

    private DataSet read(String file, String data, String qFile, String q) throws IOException {
        Files.writeString(directory.resolve(file), data);
        Files.writeString(directory.resolve(qFile), q);
        return Format.CDM.read(new Source(directory.resolve(file), ReadingWatch.SILENT));
    }

    @Test
    void items_are_the_columns_side_by_side_and_missing_responses_are_skipped() throws IOException {
        DataSet set = read(
                "x__data.csv",
                "\"id\",\"girl\",\"I1\",\"I2\",\"W_1\"\n7,1,1,NA,3.5\n9,0,0,1,2.5\n",
                "x__q.matrix.csv",
                "\"a\",\"b\"\n1,0\n1,1\n");

        assertThat(set.facts().learners()).isEqualTo(2);
        assertThat(set.facts().skipped()).isEqualTo(1);
        assertThat(set.parts().getFirst().learners().get(1).answers())
                .containsExactly(new Answer(new ItemId("I1"), false, -1), new Answer(new ItemId("I2"), true, -1));
        assertThat(set.parts().getFirst().items().get(new ItemId("I2")))
                .containsExactly(new SkillId("a"), new SkillId("b"));
    }

    @Test
    void a_q_matrix_may_name_its_items_and_only_the_highest_score_is_right() throws IOException {
        DataSet set = read("x.data.csv", "M1,M2,M3\n1,0,5\n2,1,6\n", "x.qmatrix.csv", "item,a\nM2,\"1\"\nM1,\"1\"\n");

        assertThat(set.parts().getFirst().learners().getFirst().answers())
                .containsExactly(new Answer(new ItemId("M2"), false, -1), new Answer(new ItemId("M1"), false, -1));
        assertThat(set.facts().shareCorrect()).isEqualTo(0.5);
    }

    @Test
    void names_what_does_not_fit() throws IOException {
        assertThatThrownBy(() -> read("y__data.csv", "I1,I2\nx,1\n1,1.5\n", "y__q.matrix.csv", "a\n1\n1\n"))
                .hasMessageContaining("line 2 has score 'x' for item I1")
                .hasMessageContaining("line 3 has score '1.5' for item I2");
        assertThatThrownBy(() -> read("y__data.csv", "I1\n1\n", "y__q.matrix.csv", "a\n1\n1\n"))
                .hasMessageContaining("has no 2 columns side by side");
        assertThatThrownBy(() -> read("y__data.csv", "I1\n1\n", "y__q.matrix.csv", "item,a\nI1,1\nI9,1\n"))
                .hasMessageContaining("has no column I9");
        assertThatThrownBy(() -> read("z__data.csv", "I1\n1\n", "other.csv", "a\n1\n"))
                .hasMessageContaining("has no z__q.matrix*.csv beside it");
    }
}
