package org.yincai.training.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.ReadingWatch;

class LktReaderTest {
    private static final String HEADER =
            "\"Anon.Student.Id\",\"Time\",\"Problem.Name\",\"Outcome\",\"KC..Cluster.\",\"CF..End.Latency.\"\n";

    @TempDir
    Path directory;

    private DataSet read(String rows) throws IOException {
        Files.writeString(directory.resolve("sample.csv"), HEADER + rows);
        return Format.LKT.read(new Source(directory, ReadingWatch.SILENT));
    }

    @Test
    void a_sentence_is_an_item_with_time_and_latency_and_studying_it_is_no_answer() throws IOException {
        DataSet set = read("""
                "S1","2015-11-02 19:49:38","The mean is a _____.","INCORRECT","15 The mean, or average.",12005
                "S1","2015-11-02 19:49:50","The mean is a _____.","STUDY","15 The mean, or average.",-1
                "S1","2015-11-02 19:50:06","The mean is a _____.","CORRECT","33 The mean, or average.",NA
                """);

        assertThat(set.facts().items()).isEqualTo(1);
        assertThat(set.facts().skipped()).isEqualTo(1);
        assertThat(set.parts().getFirst().skills()).containsExactly(new SkillId("k15"), new SkillId("k33"));
        var answers = set.parts().getFirst().learners().getFirst().answers();
        assertThat(answers.getFirst().atSeconds()).isEqualTo(1_446_493_778);
        assertThat(answers.getFirst().durationMillis()).isEqualTo(12_005);
        assertThat(answers.getLast().correct()).isTrue();
        assertThat(answers.getLast().durationMillis()).isEqualTo(-1);
    }

    @Test
    void names_every_fault_with_its_line() {
        assertThatThrownBy(() -> read("S,2015-11-02 19:49:38,p,MAYBE,1 x,1\nS,noon,p,CORRECT,1 x,1\n"))
                .hasMessageContaining("line 2 has Outcome 'MAYBE'")
                .hasMessageContaining("line 3 has Time 'noon'");
    }

    @Test
    void refuses_other_files() throws IOException {
        Files.writeString(directory.resolve("a.csv"), "x,y\n");
        assertThatThrownBy(() -> Format.LKT.read(new Source(directory.resolve("a.csv"), ReadingWatch.SILENT)))
                .hasMessageContaining("must name the columns Anon.Student.Id");
        assertThatThrownBy(() -> read("")).hasMessageContaining("must hold one CSV file but holds 2");
    }
}
