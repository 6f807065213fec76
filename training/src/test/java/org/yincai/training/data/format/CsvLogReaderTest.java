package org.yincai.training.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.ReadingWatch;

class CsvLogReaderTest {
    private static final String HEADER = "learner,item,skills,correct,timestamp\n";
    private static final String FULL = "learner,item,skills,correct,timestamp,duration,hints\n";

    @TempDir
    Path directory;

    private DataSet read(String text) throws IOException {
        Path file = directory.resolve("log.csv");
        Files.writeString(file, text);
        return Format.CSV.read(new Source(file, ReadingWatch.SILENT));
    }

    private static List<Answer> answers(DataSet set, int learner) {
        return set.parts().getFirst().learners().get(learner).answers();
    }

    @Test
    void reads_sets_of_skills_times_durations_and_hints() throws IOException {
        DataSet set = read(FULL + "ann,q1,a;b,1,1700000000,2500,0\nann,q2,b,0,2023-11-14T22:14:00Z,,\n");

        assertThat(answers(set, 0))
                .containsExactly(
                        new Answer(new ItemId("q1"), true, 1_700_000_000, 2500, 0),
                        new Answer(new ItemId("q2"), false, 1_700_000_040, -1, -1));
        AnswerLog log = set.parts().getFirst();
        assertThat(log.skills()).containsExactly(new SkillId("a"), new SkillId("b"));
        assertThat(log.items().get(new ItemId("q1"))).containsExactly(new SkillId("a"), new SkillId("b"));
        assertThat(set.facts().byName())
                .containsEntry("rows", 2L)
                .containsEntry("answersOfSeveralSkills", 1L)
                .containsEntry("withDuration", 1L)
                .containsEntry("withHints", 1L)
                .containsEntry("firstAt", "2023-11-14T22:13:20Z")
                .containsEntry("shareCorrect", 0.5);
    }

    @Test
    void quoted_cells_hold_commas_quotes_and_lines_and_become_names() throws IOException {
        DataSet set =
                read("\uFEFF" + HEADER + "\"Ann, B.\",\"1 \"\"/\"\"\n2\",\"分数;x\",1,\r\n\n\"Ann, B.\",q2,x,0,\r\n");

        assertThat(set.facts().learners()).isEqualTo(1);
        assertThat(answers(set, 0)).hasSize(2);
        assertThat(answers(set, 0).getFirst().item().value()).matches("x[0-9a-f]+");
        assertThat(set.parts().getFirst().learners().getFirst().id()).matches("x[0-9a-f]+");
        assertThat(set.facts().skills()).isEqualTo(2);
    }

    @Test
    void learners_may_be_mixed_and_times_may_run_back() throws IOException {
        DataSet set = read(HEADER + "u,c,s,1,30\nv,a,s,1,1\nu,a,s,1,10\nu,b,s,1,20\nv,b,s,0,1\nu,b2,s,0,20\n");

        assertThat(answers(set, 0)).extracting(a -> a.item().value()).containsExactly("a", "b", "b2", "c");
        assertThat(answers(set, 1)).extracting(a -> a.item().value()).containsExactly("a", "b");
    }

    @Test
    void a_learner_of_whom_a_time_is_missing_keeps_the_order_of_the_file() throws IOException {
        DataSet set = read(HEADER + "u,c,s,1,30\nv,a,s,1,1\nu,a,s,1,\nu,b,s,1,20\n");

        assertThat(answers(set, 0)).extracting(a -> a.item().value()).containsExactly("c", "a", "b");
    }

    @Test
    void rows_of_one_answer_for_each_skill_are_one_answer_wherever_they_stand() throws IOException {
        DataSet set = read(HEADER + "u,q,a,1,10\nu,r,a,1,10\nv,q,b,0,10\nu,q,b,1,10\nu,q,b,1,11\nu,q,b,0,11\n");

        assertThat(set.facts().leakRows()).isEqualTo(1);
        assertThat(answers(set, 0)).extracting(a -> a.item().value()).containsExactly("q", "r", "q", "q");
        assertThat(set.facts().duplicates()).isZero();
        assertThatThrownBy(() -> set.facts().refuseLeaks("log.csv", false))
                .isInstanceOf(MalformedLogException.class)
                .hasMessage(
                        "log.csv: 1 of 6 rows repeat an answer for a further skill (first: learner u, item q), and a"
                                + " model that is scored on them has seen the answer; give --merge true to make one answer of each");
        set.facts().refuseLeaks("log.csv", true);
    }

    @Test
    void without_times_only_neighbours_are_one_answer_and_the_same_row_twice_is_two() throws IOException {
        DataSet set = read(HEADER + "u,q,a,1,\nu,q,b,1,\nu,q,a,1,\nu,r,a,1,\nu,q,b,1,\nu,q,b,1,\n");

        assertThat(set.facts().leakRows()).isEqualTo(1);
        assertThat(set.facts().answers()).isEqualTo(5);
    }

    @Test
    void the_same_answer_of_the_same_second_is_counted_as_a_duplicate_and_kept() throws IOException {
        DataSet set = read(HEADER + "u,q,a;b,1,10\nu,q,a;b,1,10\n");

        assertThat(set.facts().duplicates()).isEqualTo(1);
        assertThat(set.facts().answers()).isEqualTo(2);
        assertThat(set.facts().leakRows()).isZero();
    }

    @Test
    void names_every_fault_with_its_line() {
        assertThatThrownBy(() -> read(FULL
                        + "u,q,a,2,,,\nu,,a,1,,,\nu,q,a,1,yesterday,,\nu,q\n\nu,q,a,1,,-3,\nu,q,a,1,1700000000000,,\n"))
                .isInstanceOf(MalformedLogException.class)
                .hasMessageContaining("line 2 has correct '2'")
                .hasMessageContaining("line 3 must name a learner and an item")
                .hasMessageContaining("line 4 has timestamp 'yesterday'")
                .hasMessageContaining("line 5 must have 7 cells but has 2")
                .hasMessageContaining("line 7 has duration '-3'")
                .hasMessageContaining("line 8 has timestamp '1700000000000'");
    }

    @Test
    void stops_listing_after_twenty_faults() {
        assertThatThrownBy(() -> read(HEADER + "u,q,a,x,\n".repeat(50)))
                .hasMessageContaining("line 21 has")
                .hasMessageEndingWith("and 30 more");
    }

    @Test
    void refuses_another_header() {
        assertThatThrownBy(() -> read("learner,item,skills,correct\n"))
                .hasMessageContaining("line 1 must be the header");
        assertThatThrownBy(() -> read("learner,item,skills,correct,timestamp,hint\n"))
                .hasMessageContaining("but is learner,item,skills,correct,timestamp,hint");
        assertThatThrownBy(() -> read("")).hasMessageContaining("line 1 must be the header");
    }

    @Test
    void refuses_what_holds_no_answers_or_is_not_there_or_is_not_utf8() throws IOException {
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("holds no answers");
        Path file = directory.resolve("latin.csv");
        Files.write(file, (HEADER + "ü,q,a,1,\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Format.CSV.read(new Source(file, ReadingWatch.SILENT)))
                .hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> Format.CSV.read(new Source(directory.resolve("none.csv"), ReadingWatch.SILENT)))
                .hasMessageContaining("none.csv is missing; --format csv reads a CSV with the header");
    }

    @Test
    void reads_packed_files_and_tells_how_far_it_is() throws IOException {
        Path file = directory.resolve("log.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "u,q,,1,2023-11-14\n").getBytes(StandardCharsets.UTF_8));
        }
        long[] farthest = new long[1];

        DataSet set =
                Format.CSV.read(new Source(file, (name, done, total) -> farthest[0] = Math.max(farthest[0], done)));

        assertThat(farthest[0]).isEqualTo(Files.size(file));
        assertThat(set.parts().getFirst().skills()).containsExactly(new SkillId("unlabelled"));
        assertThat(answers(set, 0).getFirst().atSeconds()).isEqualTo(1_699_920_000);
    }
}
