package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Role;
import org.yincai.api.classes.ClassInfo;
import org.yincai.api.classes.PostgresRoster;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.models.content.Text;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;
import tools.jackson.databind.JsonNode;

/** What the service says of a learner and a class beyond the next item; every reply also fits docs/openapi.json. */
class InsightIT {
    private static final String LINE =
            "{\"event\":\"i-%d\",\"learner\":\"insight\",\"item\":\"fraction-add-like\",\"correct\":1,\"activeMs\":%d,\"at\":\"%s\"}\n";

    private static JsonNode skill(JsonNode profile, String skill) {
        return profile.path("skills")
                .valueStream()
                .filter(s -> s.path("skill").asString().equals(skill))
                .findFirst()
                .orElseThrow();
    }

    private static String session(Calls pupil) {
        String scope = "{\"scope\":{\"skills\":[\"fraction-add-like\"]}}";
        return "/api/v1/sessions/"
                + pupil.post("/api/v1/sessions", scope).json().path("session").asString();
    }

    /** A wrong answer to the next question, faster than it can be read. */
    private static String guess(Calls pupil, String session) {
        String attempt = pupil.post(session + "/next").json().path("attempt").asString();
        return "{\"attempt\":\"" + attempt + "\",\"response\":{\"text\":\"98765\"},\"activeMs\":500}";
    }

    @Test
    void what_was_learned_is_forgotten_comes_due_and_is_retained_when_recalled_on_a_later_day() {
        Calls platform = Calls.platform("insight");
        String path = "/api/v1/learners/insight/profile";
        for (int i = 0; i < 8; i++) {
            platform.lines(LINE.formatted(i, 20_000, "2026-01-05T02:0" + i + ":00Z"));
        }
        JsonNode forgotten = platform.get(path).json();
        JsonNode adding = skill(forgotten, "fraction-add-like");
        assertThat(adding.path("retained").asBoolean()).isFalse();
        assertThat(Instant.parse(adding.path("dueAt").asString()))
                .isBetween(Instant.parse("2026-01-06T00:00:00Z"), Instant.parse("2026-02-05T00:00:00Z"));
        assertThat(adding.path("retrievability").asDouble()).isBetween(0.05, 0.95);
        assertThat(forgotten.at("/reviews/0/skill").asString()).isEqualTo("fraction-add-like");
        assertThat(forgotten.path("memory").asString()).startsWith("fsrs-6:");

        platform.lines(LINE.formatted(9, 20_000, Instant.now()));
        JsonNode recalled = platform.get(path).json();
        assertThat(skill(recalled, "fraction-add-like").path("retained").asBoolean())
                .isTrue();
        assertThat(recalled.path("reviews").isEmpty()).isTrue();
        assertThat(skill(recalled, "add-within-20").path("dueAt").isNull()).isTrue();
    }

    @Test
    void a_profile_tells_ability_misconceptions_and_pace_once_there_is_enough() {
        Calls platform = Calls.platform("insight");
        String line = LINE.replace("\"insight\"", "\"brisk\"");
        platform.lines(line.formatted(1, 20_000, "2026-01-05T02:00:00Z"));
        JsonNode little = platform.get("/api/v1/learners/brisk/profile").json();
        assertThat(little.path("ability").isNull()).isTrue();
        assertThat(little.path("pace").isNull()).isTrue();
        assertThat(little.path("misconceptions").isEmpty()).isTrue();
        for (int i = 2; i <= 6; i++) {
            platform.lines(line.formatted(i, 20_000, "2026-01-05T02:0" + i + ":00Z"));
        }
        JsonNode more = platform.get("/api/v1/learners/brisk/profile").json();
        assertThat(more.at("/ability/answers").asInt()).isEqualTo(6);
        assertThat(more.at("/ability/source").asString()).isEqualTo("rasch-eap");
        assertThat(more.at("/ability/theta").asDouble())
                .isBetween(
                        more.at("/ability/low").asDouble(),
                        more.at("/ability/high").asDouble());
        assertThat(more.at("/pace/seconds").asDouble()).isEqualTo(20);
        assertThat(more.at("/pace/answers").asInt()).isEqualTo(6);
    }

    @Test
    void an_item_tells_how_it_does_once_ten_pupils_met_it() {
        Calls platform = Calls.platform("statistics");
        Calls editor = Calls.of(new Caller("editor", new TenantId("statistics"), Role.EDITOR, null, Set.of()));
        String path = "/api/v1/items/%s/statistics";
        var lines = new StringBuilder();
        for (int pupil = 0; pupil < 24; pupil++) {
            boolean able = pupil % 2 == 0;
            lines.append(tried(pupil, "fraction-add-like", able || pupil == 1));
            lines.append(tried(pupil, "fraction-add-unlike", able));
            lines.append(pupil < 9 ? tried(pupil, "largest-decimal", true) : "");
        }
        platform.lines(lines.toString());

        JsonNode known = editor.get(path.formatted("fraction-add-like")).json();
        assertThat(known.path("enough").asBoolean()).isTrue();
        assertThat(known.path("pupils").asInt()).isEqualTo(24);
        assertThat(known.path("success").asDouble()).isCloseTo(13 / 24.0, within(1e-9));
        assertThat(known.path("medianSeconds").asDouble()).isEqualTo(20);
        assertThat(known.at("/discrimination/pupils").asInt()).isEqualTo(24);
        assertThat(known.at("/discrimination/value").asDouble()).isBetween(0.8, 1.0);
        JsonNode few = editor.get(path.formatted("largest-decimal")).json();
        assertThat(few.path("enough").asBoolean()).isFalse();
        assertThat(few.path("pupils").isNull()).isTrue();
        assertThat(Calls.teacher("statistics", "no-class")
                        .get(path.formatted("fraction-add-like"))
                        .json()
                        .path("enough")
                        .asBoolean())
                .isFalse();
        assertThat(editor.get(path.formatted("no-such-item")).status()).isEqualTo(404);
    }

    @Test
    void the_county_shows_what_its_pupils_get_wrong_to_teachers_and_in_their_profiles() {
        Calls.countyIsLoaded();
        Calls editor = Calls.as("editor");
        var shown = new ArrayList<JsonNode>();
        editor.get("/api/v1/items?limit=40")
                .json()
                .path("items")
                .forEach(item -> editor.get("/api/v1/items/" + item.path("id").asString() + "/statistics")
                        .json()
                        .path("wrong")
                        .forEach(shown::add));

        assertThat(shown).hasSizeGreaterThan(5).allSatisfy(wrong -> {
            assertThat(wrong.at("/name/zh").asString())
                    .isNotEqualTo(wrong.path("misconception").asString());
            assertThat(wrong.path("pupils").asInt()).isGreaterThanOrEqualTo(3);
        });
        Calls platform = Calls.as("platform");
        assertThat(IntStream.rangeClosed(101, 120)
                        .mapToObj(n -> platform.get("/api/v1/learners/p" + n + "/profile")
                                .json())
                        .filter(profile -> !profile.path("misconceptions").isEmpty()))
                .hasSizeGreaterThan(3);
    }

    @Test
    void the_statistics_of_an_item_are_of_its_newest_tries() {
        var lines = new StringBuilder();
        for (int i = 0; i < 520; i++) {
            lines.append(tried(i % 26, "largest-decimal", i >= 20)
                    .replace("\"event\":\"", "\"event\":\"n" + i)
                    .replace("02:00:00Z", "02:%02d:%02dZ".formatted(i / 60, i % 60)));
        }
        Calls.platform("newest").lines(lines.toString());
        JsonNode of = Calls.of(new Caller("editor", new TenantId("newest"), Role.EDITOR, null, Set.of()))
                .get("/api/v1/items/largest-decimal/statistics")
                .json();
        assertThat(of.path("newest").asInt()).isEqualTo(500);
        assertThat(of.path("tries").asInt()).isEqualTo(500);
        assertThat(of.path("success").asDouble()).isEqualTo(1);
    }

    @Test
    void a_teacher_sees_how_the_own_pupils_do_of_late_whoever_else_tried() {
        TenantId tenant = new TenantId("own-class");
        var info = new ClassInfo(new ClassKey(tenant, new ClassId("c1")), "school-1", 5, new Text("班", "Class"), 12);
        ServiceUnderTest.bean(PostgresRoster.class)
                .enrol(
                        info,
                        IntStream.range(0, 12)
                                .mapToObj(i -> new LearnerId("s" + i))
                                .toList())
                .block();
        var lines = new StringBuilder();
        for (int pupil = 0; pupil < 30; pupil++) {
            lines.append(tried(pupil, "fraction-add-like", pupil < 12));
        }
        for (int i = 0; i < 12 * 300; i++) {
            lines.append(tried(i % 12, "largest-decimal", true).replace("\"event\":\"", "\"event\":\"n" + i));
            lines.append(i == 12 * 299 ? recent() : "");
        }
        Calls.platform("own-class").lines(lines.toString());
        Calls teacher = Calls.teacher("own-class", "c1");

        JsonNode known =
                teacher.get("/api/v1/items/fraction-add-unlike/statistics").json();
        assertThat(known.path("tries").asInt()).isEqualTo(12);
        assertThat(known.path("success").asDouble()).isEqualTo(1);
        assertThat(teacher.get("/api/v1/items/fraction-add-like/statistics")
                        .json()
                        .path("enough")
                        .asBoolean())
                .as("300 answers ago")
                .isFalse();
    }

    /** A try at another item of each of thirty pupils, right of the first twelve. */
    private static String recent() {
        var lines = new StringBuilder();
        for (int pupil = 0; pupil < 30; pupil++) {
            lines.append(tried(pupil, "fraction-add-unlike", pupil < 12));
        }
        return lines.toString();
    }

    private static String tried(int pupil, String item, boolean right) {
        return "{\"event\":\"%s\",\"learner\":\"s%d\",\"item\":\"%s\",\"correct\":%d,\"activeMs\":20000,\"at\":\"2026-01-05T02:00:00Z\"}\n"
                .formatted(item, pupil, item, right ? 1 : 0);
    }

    @Test
    void a_finished_session_says_when_its_skills_come_back() {
        Calls pupil = Calls.pupil("insight", "finisher");
        String session = session(pupil);
        JsonNode answered =
                pupil.post(session + "/attempts", guess(pupil, session)).json();
        assertThat(answered.at("/evidence/flags").toString()).contains("rapid-guess");
        assertThat(answered.at("/evidence/weight").asDouble()).isZero();
        JsonNode done = pupil.post(session + "/finish").json();
        assertThat(done.path("reviewsDue").isArray()).isTrue();
        assertThat(done.at("/levels/0/reviewAt").isNull()).isTrue();
    }

    @Test
    void what_was_doubted_is_counted_once_by_its_reason() {
        double before = doubted("rapid-guess");
        Calls platform = Calls.platform("insight");
        String line = LINE.replace("\"insight\"", "\"hasty\"");
        String lines =
                line.formatted(1, 500, "2026-01-07T02:00:00Z") + line.formatted(2, 4_000, "2026-01-07T02:01:00Z");
        platform.lines(lines);
        platform.lines(lines);
        Calls pupil = Calls.pupil("insight", "guesser");
        String session = session(pupil);
        String guess = guess(pupil, session);
        pupil.post(session + "/attempts", guess);
        pupil.post(session + "/attempts", guess);
        assertThat(doubted("rapid-guess") - before).isEqualTo(2);
        assertThat(doubted("hurried")).isPositive();
    }

    private static double doubted(String why) {
        return ServiceUnderTest.bean(MeterRegistry.class)
                .counter("yincai.answers.doubted", "doubt", why)
                .count();
    }

    @Test
    void a_path_leads_over_the_prerequisites_to_the_goal() {
        Calls pupil = Calls.pupil("insight", "walker");
        pupil.post("/api/v1/sessions");
        JsonNode path = Calls.platform("insight")
                .get("/api/v1/learners/walker/path?goal=fraction-add-unlike")
                .json();
        assertThat(path.path("stages").size()).isGreaterThan(1);
        JsonNode last = path.path("stages").valueStream().toList().getLast();
        assertThat(last.path("skill").asString()).isEqualTo("fraction-add-unlike");
        assertThat(path.path("least").asInt())
                .isLessThanOrEqualTo(path.path("items").asInt());
        assertThat(path.path("most").asInt())
                .isGreaterThanOrEqualTo(path.path("items").asInt());
        assertThat(path.path("items").asInt())
                .isEqualTo(path.path("stages")
                        .valueStream()
                        .mapToInt(s -> s.path("items").asInt())
                        .sum());
    }

    @Test
    void who_has_just_answered_is_active_at_once() {
        Calls.countyIsLoaded();
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Calls.as("platform").lines(LINE.formatted(1, 20_000, at).replace("\"insight\"", "\"p480\""));
        JsonNode efforts = Calls.as("teacher-3d")
                .get("/api/v1/classes/class-3d/reports/R11")
                .json();
        assertThat(efforts.findValuesAsString("lastAnswerAt")).contains(at);
    }

    @Test
    void a_report_of_an_earlier_moment_knows_what_arrived_since_and_no_more() {
        enrol("class-late", "insight");
        Instant asOf = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String report = "/api/v1/classes/class-late/reports/R2?asOf=" + asOf;
        Calls platform = Calls.platform("late");
        Calls teacher = Calls.teacher("late", "class-late");
        for (int i = 1; i <= 3; i++) {
            platform.lines(
                    LINE.formatted(i, 20_000, asOf.minus(Duration.ofDays(15)).plusSeconds(60L * i)));
            assertThat(teacher.get(report)
                            .json()
                            .at("/pupils/0/cells/0/answers")
                            .asInt())
                    .isEqualTo(i);
        }
        platform.lines(LINE.formatted(4, 20_000, asOf.plusSeconds(1)));
        assertThat(teacher.get(report).json().at("/pupils/0/cells/0/answers").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2", "R3", "R4", "R5", "R8", "R11"})
    void a_report_fits_its_own_schema_alone_whether_it_is_full_or_empty(String report) {
        Calls.countyIsLoaded();
        enrol("class-empty", "nobody");
        JsonNode empty = Calls.teacher("late", "class-empty")
                .get("/api/v1/classes/class-empty/reports/" + report)
                .json();
        assertThat(empty.at("/about/report").asString()).isEqualTo(report);
        assertThat(empty.at("/about/empty").asString()).isEqualTo("no-data");
        JsonNode full = Calls.as("teacher-1a")
                .get("/api/v1/classes/class-1a/reports/" + report)
                .json();
        assertThat(full.at("/about/report").asString()).isEqualTo(report);
    }

    private static void enrol(String klass, String pupil) {
        var key = new ClassKey(new TenantId("late"), new ClassId(klass));
        ServiceUnderTest.bean(PostgresRoster.class)
                .enrol(new ClassInfo(key, "school-1", 5, new Text("晚到", "late"), 1), List.of(new LearnerId(pupil)))
                .block();
    }

    @Test
    void a_shared_mistake_stands_in_the_profile_of_each_pupil_it_names() {
        Calls.countyIsLoaded();
        Calls teacher = Calls.as("teacher-1a");
        JsonNode shared =
                teacher.get("/api/v1/classes/class-1a/reports/R8").json().at("/mistakes/0");
        JsonNode group = shared.path("group");
        assertThat(shared.path("pupils").asInt()).isGreaterThanOrEqualTo(3).isEqualTo(group.size());
        for (JsonNode pupil : group) {
            assertThat(teacher.get("/api/v1/learners/" + pupil.asString() + "/profile")
                            .json()
                            .path("misconceptions")
                            .findValuesAsString("misconception"))
                    .contains(shared.path("misconception").asString());
        }
    }

    @Test
    void the_county_has_root_causes_and_pupils_in_a_hurry() {
        Calls.countyIsLoaded();
        Calls teacher = Calls.as("teacher-1a");
        JsonNode causes = teacher.get("/api/v1/classes/class-1a/reports/R4").json();
        assertThat(causes.at("/about/report").asString()).isEqualTo("R4");
        assertThat(causes.path("skills").isArray()).isTrue();
        causes.path("skills")
                .forEach(s -> s.path("causes")
                        .forEach(c -> assertThat(c.path("lift").asDouble()).isGreaterThanOrEqualTo(1.5)));
        JsonNode efforts = teacher.get("/api/v1/classes/class-1a/reports/R11").json();
        int all = 0;
        for (String kind : new String[] {"hurried", "answerShown", "away", "engaged", "notEnough"}) {
            all += efforts.path(kind).size();
        }
        assertThat(all).isEqualTo(40);
    }
}
