package org.yincai.training.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.ReadingWatch;
import org.yincai.tutoring.content.Bank;

/** The journal's own migration and the view of it that training reads. */
class JournalReaderIT {
    private static final Path MIGRATION = Path.of("../api/src/main/resources/db/migration/V1__journal.sql");
    private static final List<Item> ITEMS =
            Bank.builtIn().curriculum().items().stream().limit(2).toList();

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    /** An empty database with the journal's tables. */
    private static String journal(String name) throws IOException, SQLException {
        execute("postgres", "create database " + name);
        execute(name, Files.readString(MIGRATION));
        return postgres.getJdbcUrl("postgres", name);
    }

    private static void execute(String database, String sql) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void view(String database) throws IOException, SQLException {
        try (var sql = Objects.requireNonNull(JournalReader.class.getResourceAsStream("training_answers.sql"))) {
            execute(database, new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String row(String learner, int seq, int kind, String item, boolean correct, boolean evidence) {
        return row(learner, seq, seq, kind, item, correct, evidence, seq == 1 ? 0 : 4_200);
    }

    private static String row(
            String learner,
            int seq,
            int minute,
            int kind,
            String item,
            boolean correct,
            boolean evidence,
            int activeMillis) {
        return "insert into journal (tenant, learner, seq, event, kind, at, digest, item, correct, evidence, active_ms, hints)"
                + " values ('t', '" + learner + "', " + seq + ", 'e" + seq + "', " + kind + ", '2026-03-01T08:0"
                + minute
                + ":00Z', 1, '" + item + "', " + correct + ", " + evidence + ", " + activeMillis + ", 0);";
    }

    private static DataSet read(String url) throws IOException {
        return Format.JOURNAL.read(new Source(url, Optional.empty(), ReadingWatch.SILENT));
    }

    @Test
    void reads_the_evidence_of_learners_who_consented_and_no_more_of_those_who_withdrew_or_were_erased()
            throws IOException, SQLException {
        String url = journal("one");
        view("one");
        String first = ITEMS.getFirst().id().value();
        String second = ITEMS.getLast().id().value();
        execute(
                "one",
                row("a", 1, 3, first, true, true)
                        + row("a", 2, 2, second, false, false)
                        + row("a", 3, 3, second, false, false)
                        + row("a", 4, 3, second, true, true)
                        + row("a", 5, 3, "no-longer-taught", true, true)
                        + row("b", 1, 3, first, true, true)
                        + row("c", 1, 3, first, true, true)
                        + "insert into training_consent (tenant, learner) values ('t', 'a'), ('t', 'b'), ('other', 'c')");

        DataSet set = read(url);

        assertThat(set.parts().getFirst().learners()).extracting(Learner::id).containsExactly("t:a", "t:b");
        assertThat(set.parts().getFirst().learners().getFirst().answers())
                .containsExactly(
                        new Answer(new ItemId(first), true, 1_772_352_060, -1, 0),
                        new Answer(new ItemId(second), true, 1_772_352_235, 4200, 0));
        assertThat(set.parts().getFirst().items().get(new ItemId(first)))
                .isEqualTo(ITEMS.getFirst().skills());
        assertThat(set.facts().skipped()).isEqualTo(1);

        execute("one", "delete from training_consent where learner = 'a'; delete from journal where learner = 'b'");
        assertThatThrownBy(() -> read(url)).hasMessage("journal: holds no answers");
    }

    @Test
    void without_the_view_nothing_is_read() throws IOException, SQLException {
        String url = journal("two");

        assertThatThrownBy(() -> read(url))
                .isInstanceOf(MalformedLogException.class)
                .hasMessageContaining("no view training_answers");
    }

    @Test
    void another_curriculum_names_the_skills(@TempDir Path directory) throws IOException, SQLException {
        String url = journal("three");
        view("three");
        execute("three", row("a", 1, 3, "i7", true, true) + "insert into training_consent values ('t', 'a')");
        Path file = directory.resolve("curriculum.json");
        Files.writeString(
                file, "{\"id\": \"c\", \"skills\": [\"s1\"], \"items\": [{\"id\": \"i7\", \"skills\": [\"s1\"]}]}");
        var source = new Source(url, Optional.of(file), ReadingWatch.SILENT);

        assertThat(Format.JOURNAL.read(source).facts().answers()).isEqualTo(1);

        Files.writeString(file, "{\"items\": [");
        assertThatThrownBy(() -> Format.JOURNAL.read(source)).hasMessageContaining("must hold items");
    }

    @Test
    void a_paper_handed_in_at_once_stays_in_its_order_however_long_each_answer_took() throws IOException, SQLException {
        String url = journal("paper");
        view("paper");
        String first = ITEMS.getFirst().id().value();
        String second = ITEMS.getLast().id().value();
        execute(
                "paper",
                row("a", 1, 0, 3, first, true, true, 90_000)
                        + row("a", 2, 0, 3, second, false, true, 95_000)
                        + "insert into training_consent (tenant, learner) values ('t', 'a')");

        assertThat(read(url).parts().getFirst().learners().getFirst().answers())
                .containsExactly(
                        new Answer(new ItemId(first), true, 1_772_351_910, 90_000, 0),
                        new Answer(new ItemId(second), false, 1_772_351_910, 95_000, 0));
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_password() {
        assertThatThrownBy(() -> read("mysql://x")).hasMessage("--url must begin with jdbc:postgresql:");
        assertThatThrownBy(() -> read("jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("journal: ")
                .hasMessageNotContaining("secret");
    }
}
