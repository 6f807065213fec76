package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yincai.api.access.RuleCoverage;
import org.yincai.api.service.ServiceUnderTest;

/** Every endpoint, asked for by everybody, about a pupil and a class that are theirs, another's or another tenant's. */
class AuthorizationMatrixIT {
    /**
     * Who gets which status; everything is about the pupil p001 of class-1a. Words in braces are filled in; bodies stand
     * in {@link #BODIES}. A 422 was admitted: the body or the attempt did not fit.
     */
    private static final String TABLE = """
            #                                                  own tenant                                                    | another tenant
            endpoint                                    nobody forged p001 p041 teacher-1a teacher-1b bureau editor operator platform | pupil teacher platform
            POST /sessions                                 401  401   201  403     403        403       403    403     403      201    |  404    403     201
            POST /sessions/{session}/next                  401  401   200  404     403        403       403    403     403      200    |  404    403     404
            POST /sessions/{session}/hints                 401  401   200  422     403        403       403    403     403      200    |  422    403     404
            POST /sessions/{session}/attempts              401  401   422  422     403        403       403    403     403      422    |  422    403     404
            POST /sessions/{session}/finish                401  401   200  404     403        403       403    403     403      200    |  404    403     404
            POST /recommendations                          401  401   200  403     200        403       403    403     403      200    |  404    404     200
            POST /recommendations/batch                    401  401   403  403     403        403       403    403     403      200    |  403    403     200
            POST /responses                                401  401   403  403     403        403       403    403     403      200    |  403    403     200
            GET  /learners/p001/profile                    401  401   200  403     200        403       403    403     403      200    |  404    404     200
            GET  /learners/p001/path?goal=fraction-add-like 401 401 200 403   200        403       403    403     403      200    |  404    404     200
            GET  /decisions/{decision}                     401  401   200  403     200        403       403    403     200      200    |  404    404     404
            GET  /classes                                  401  401   403  403     200        200       403    403     403      403    |  403    200     403
            GET  /classes/class-1a/reports/R2              401  401   403  403     200        403       403    403     403      403    |  403    404     403
            GET  /classes/class-1a/reports/R3              401  401   403  403     200        403       403    403     403      403    |  403    404     403
            GET  /classes/class-1a/reports/R4              401  401   403  403     200        403       403    403     403      403    |  403    404     403
            GET  /classes/class-1a/reports/R5              401  401   403  403     200        403       403    403     403      403    |  403    404     403
            GET  /classes/class-1a/reports/R8              401  401   403  403     200        403       403    403     403      403    |  403    404     403
            GET  /classes/class-1a/reports/R11             401  401   403  403     200        403       403    403     403      403    |  403    404     403
            GET  /classes/class-1a/suggestions             401  401   403  403     200        403       403    403     403      403    |  403    404     403
            POST /classes/class-1a/suggestions/{suggestion}/accept  401 401 403 403 200       403       403    403     403      403    |  403    404     403
            POST /classes/class-1a/suggestions/{suggestion}/dismiss 401 401 403 403 200       403       403    403     403      403    |  403    404     403
            GET  /items                                    401  401   403  403     200        200       403    200     403      200    |  403    200     200
            GET  /items/fraction-add-like                  401  401   403  403     200        200       403    200     403      200    |  403    200     200
            GET  /items/fraction-add-like/statistics       401  401   403  403     200        200       403    200     200      403    |  403    200     403
            GET  /skills                                   401  401   200  200     200        200       403    200     403      200    |  200    200     200
            GET  /demo/identities                          200  401   200  200     200        200       200    200     200      200    |  200    200     200
            POST /demo/token?identity=platform             200  401   200  200     200        200       200    200     200      200    |  200    200     200
            """;

    private static final Map<String, String> BODIES = Map.of(
            "/sessions", "{\"learner\":\"p001\"}",
            "/sessions/{session}/hints", "{\"attempt\":\"{attempt}\",\"level\":0}",
            "/sessions/{session}/attempts", "{\"attempt\":\"{attempt}\",\"response\":{\"order\":[\"no-such\"]}}",
            "/recommendations", "{\"learner\":\"p001\"}");

    private static List<Calls> callers = List.of();
    private static Map<String, String> names = Map.of();

    @BeforeAll
    static void a_pupil_is_in_the_middle_of_a_question() {
        Calls.countyIsLoaded();
        callers = List.of(
                Calls.nobody(),
                Calls.with(forged()),
                Calls.as("pupil-p001"),
                Calls.as("pupil-p041"),
                Calls.as("teacher-1a"),
                Calls.as("teacher-1b"),
                Calls.as("bureau"),
                Calls.as("editor"),
                Calls.as("operator"),
                Calls.as("platform"),
                Calls.pupil("elsewhere", "p001x"),
                Calls.teacher("elsewhere", "class-x"),
                Calls.platform("a-third-tenant"));
        String suggestion = Calls.as("teacher-1a")
                .get("/api/v1/classes/class-1a/suggestions")
                .json()
                .at("/items/0/id")
                .asString();
        names = Map.of("suggestion", suggestion);
    }

    /** A token whose claims were changed under another's signature. */
    private static String forged() {
        String[] pupil = Calls.as("pupil-p001").token().split("\\.", -1);
        String[] platform = Calls.as("platform").token().split("\\.", -1);
        return pupil[0] + "." + platform[1] + "." + pupil[2];
    }

    /** A question is open again whatever the requests before did. */
    private static Map<String, String> question() {
        Calls pupil = Calls.as("pupil-p001");
        String session = pupil.post("/api/v1/sessions").json().path("session").asString();
        var next = pupil.post("/api/v1/sessions/" + session + "/next").json();
        return Map.of(
                "session", session,
                "attempt", next.path("attempt").asString(),
                "decision", next.at("/decision/id").asString(),
                "suggestion", names.getOrDefault("suggestion", ""));
    }

    @Test
    void everybody_gets_what_the_table_says() {
        var wrong = new ArrayList<String>();
        List<String> columns = List.of();
        for (String line : rows()) {
            List<String> cells = List.of(line.replace("|", " ").strip().split("\\s+"));
            if (columns.isEmpty()) {
                columns = cells.subList(1, cells.size());
                continue;
            }
            Map<String, String> open = question();
            for (int i = 0; i < callers.size(); i++) {
                int status = ask(callers.get(i), cells.get(0), cells.get(1), open);
                if (status != Integer.parseInt(cells.get(i + 2))) {
                    wrong.add(cells.get(0) + " " + cells.get(1) + " by " + columns.get(i) + " (" + (i + 1) + "): "
                            + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static int ask(Calls caller, String method, String path, Map<String, String> open) {
        String url = "/api/v1" + filled(path, open);
        if (path.equals("/responses") || path.equals("/recommendations/batch")) {
            return caller.post(url, "application/x-ndjson", new byte[0]).status();
        }
        String body = BODIES.get(path);
        return body == null
                ? caller.send(method, url, new String[0], BodyPublishers.noBody())
                        .status()
                : caller.post(url, filled(body, open)).status();
    }

    private static String filled(String text, Map<String, String> open) {
        String all = text;
        for (Map.Entry<String, String> name : open.entrySet()) {
            all = all.replace("{" + name.getKey() + "}", name.getValue());
        }
        return all;
    }

    private static List<String> rows() {
        return TABLE.lines().filter(l -> !l.startsWith("#")).toList();
    }

    @Test
    void the_table_has_every_endpoint_of_the_service() {
        var published = new TreeSet<String>();
        Calls.JSON
                .readTree(OpenApiIT.committed())
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(
                                method -> published.add(method.toUpperCase(Locale.ROOT) + " " + shape(path.getKey()))));
        var asked = new TreeSet<String>();
        rows().stream().skip(1).map(r -> r.split("\\s+")).forEach(r -> asked.add(r[0] + " " + shape("/api/v1" + r[1])));
        assertThat(asked).isEqualTo(published);
    }

    /** A path in which every id looks the same. */
    private static String shape(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("\\{[^}]*}", "*")
                .replaceAll("/(p001|class-1a|R\\d+|fraction-add-like)", "/*");
    }

    @Test
    void a_connection_goes_on_after_any_number_of_refusals() {
        Calls pupil = Calls.as("pupil-p002");
        for (int i = 0; i < 50; i++) {
            assertThat(pupil.post("/api/v1/recommendations", "{\"k\":1}").status())
                    .isEqualTo(200);
            assertThat(pupil.get("/api/v1/items").status()).isEqualTo(403);
            assertThat(Calls.nobody().get("/api/v1/items").status()).isEqualTo(401);
            assertThat(pupil.post("/api/v1/responses").status()).isEqualTo(403);
        }
    }

    @Test
    void no_endpoint_is_without_a_rule() {
        assertThat(RuleCoverage.complaints(ServiceUnderTest.context())).isEmpty();
    }
}
