package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a pupil is called, writes or proves who they are with never reaches the log, whether requests fail or not. */
class QuietLogIT {
    private static final String LEARNER = "quiet-learner";
    private static final String WORDS = "quietwords";

    @Test
    void good_and_bad_requests_leave_no_learner_answer_or_token_in_the_log() {
        Calls pupil = Calls.pupil("quiet", LEARNER);
        Calls platform = Calls.platform("quiet");
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try {
            practise(pupil);
            deliver(platform);
            root.info("the log is listened to");
        } finally {
            root.detachAppender(log);
        }
        assertThat(List.copyOf(log.list))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                        .doesNotContain(LEARNER, WORDS, pupil.token(), platform.token()));
    }

    private static void practise(Calls pupil) {
        String session = "/api/v1/sessions/"
                + pupil.post("/api/v1/sessions").json().path("session").asString();
        String attempt = pupil.post(session + "/next").json().path("attempt").asString();
        for (String response : List.of("{\"text\":\"" + WORDS + "\"}", "{\"" + WORDS + "\":1}", "\"" + WORDS + "\"")) {
            pupil.post(session + "/attempts", "{\"attempt\":\"" + attempt + "\",\"response\":" + response + "}");
        }
        pupil.post(session + "/attempts", "{\"attempt\":\"" + WORDS);
        pupil.get("/api/v1/learners/" + LEARNER + "/profile");
        pupil.get("/api/v1/learners/" + LEARNER + "x/profile?" + WORDS + "=" + LEARNER);
        pupil.get("/api/v1/" + LEARNER + "%00");
        Calls.with(pupil.token() + "x").get("/api/v1/learners/" + LEARNER + "/profile");
    }

    private static void deliver(Calls platform) {
        String line = "{\"event\":\"%s\",\"learner\":\"" + LEARNER + "\",\"item\":\"%s\",\"correct\":%s}\n";
        platform.lines(line.formatted("e-1", "fraction-add-like", "1")
                + line.formatted("e-1", "fraction-add-like", "0")
                + line.formatted("e-2", WORDS, "7")
                + "{" + WORDS);
        platform.post("/api/v1/recommendations", "{\"learner\":\"" + LEARNER + "\",\"k\":\"" + WORDS + "\"}");
        String described = "{\"responses\":[{\"item\":\"" + WORDS + "\",\"skills\":[\"%s\"],\"correct\":0}]}";
        for (String skill : List.of("fraction-add-like", WORDS)) {
            platform.post("/api/v1/recommendations", described.formatted(skill));
            platform.post(
                    "/api/v1/recommendations/batch",
                    "application/x-ndjson",
                    described.formatted(skill).getBytes(StandardCharsets.UTF_8));
        }
    }
}
