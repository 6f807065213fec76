package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.Faults;
import org.yincai.training.data.Intake;
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.Row;
import org.yincai.tutoring.content.Bank;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the service journalled, through the view {@code training_answers} alone, in one read-only transaction with
 * a cursor. Whose answers may be used, and which of them are evidence, is the view's to say; without the view nothing is
 * read. Items that the curriculum does not have are skipped. The time of an answer is when its question
 * was shown, as the service counts it: never before that of the answer that arrived before it.
 */
final class JournalReader implements Reader {
    private static final String PROTOCOL = "jdbc:postgresql:";
    private static final String NO_SUCH_TABLE = "42P01";
    private static final int ROWS_AT_ONCE = 10_000;
    private static final String QUERY = """
            select tenant, learner, item, correct, (extract(epoch from at) * 1000)::bigint, active_ms, hints
            from training_answers order by tenant, learner, seq""";

    @Override
    public void read(Source source, Intake intake) throws IOException {
        if (!source.location().startsWith(PROTOCOL)) {
            throw new IllegalArgumentException("--url must begin with " + PROTOCOL);
        }
        Map<String, List<String>> items = source.curriculum().isEmpty()
                ? builtIn()
                : file(source.curriculum().get());
        items.forEach(intake::item);
        try (Connection connection = DriverManager.getConnection(source.location())) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(ROWS_AT_ONCE);
                rows(statement.executeQuery(QUERY), items, intake);
            }
        } catch (SQLException failed) {
            if (NO_SUCH_TABLE.equals(failed.getSQLState())) {
                throw new MalformedLogException(
                        "journal: the database has no view training_answers, which says whose answers may be used; "
                                + "create it as docs/models.md shows",
                        failed);
            }
            throw new IOException("journal: " + failed.getMessage(), failed);
        }
    }

    private static void rows(ResultSet rows, Map<String, List<String>> items, Intake intake)
            throws SQLException, IOException {
        String last = "";
        long lastShown = 0;
        while (rows.next()) {
            String learner = rows.getString(1) + ":" + rows.getString(2);
            int active = rows.getInt(6);
            long shown = Math.floorDiv(rows.getLong(5) - active, 1_000);
            lastShown = learner.equals(last) ? Math.max(shown, lastShown) : shown;
            last = learner;
            String item = rows.getString(3);
            List<String> skills = items.get(item);
            if (skills == null) {
                intake.skip();
            } else {
                intake.add(new Row(
                        learner,
                        item,
                        skills,
                        rows.getBoolean(4),
                        lastShown,
                        active > 0 ? active : Row.UNKNOWN,
                        rows.getInt(7)));
            }
        }
    }

    private static Map<String, List<String>> builtIn() {
        var items = new LinkedHashMap<String, List<String>>();
        for (Item item : Bank.builtIn().curriculum().items()) {
            items.put(
                    item.id().value(),
                    item.skills().stream().map(SkillId::value).toList());
        }
        return items;
    }

    /** Reads the file that {@code yincai.service.curriculum-file} names. */
    private static Map<String, List<String>> file(Path file) {
        var faults = new Faults(file.toString());
        var items = new LinkedHashMap<String, List<String>>();
        try {
            for (JsonNode item : JsonMapper.shared().readTree(file).path("items")) {
                List<String> skills = item.path("skills")
                        .valueStream()
                        .map(s -> s.asString(""))
                        .toList();
                items.put(item.path("id").asString(""), skills);
            }
        } catch (JacksonException broken) {
            faults.add(String.valueOf(broken.getOriginalMessage()));
        }
        if (items.isEmpty()) {
            faults.add("must hold items, each with an id and skills");
        }
        faults.refuse();
        return items;
    }
}
