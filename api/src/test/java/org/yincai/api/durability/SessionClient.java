package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerId;
import tools.jackson.databind.JsonNode;

/** A learner who practises, asks for a hint now and then, and sends some answers twice although they arrived. */
final class SessionClient extends Client {
    private final LearnerId learner;
    private final Random random;
    private int sessions;
    private String session = "";
    private @Nullable JsonNode shown;

    SessionClient(String name, Call call, Ledger ledger) {
        super(call, ledger);
        learner = new LearnerId(name);
        random = new Random(name.hashCode());
    }

    @Override
    void step() throws InterruptedException {
        if (session.isEmpty()) {
            start();
        }
        JsonNode item = shown == null ? next() : shown;
        if (item.get("state").asString().equals("complete")) {
            insist(() -> call.post("/api/v1/sessions/" + session + "/finish", "{}"));
            session = "";
            shown = null;
        } else {
            answer(item);
        }
    }

    private void start() throws InterruptedException {
        sessions++;
        String body = "{\"learner\":\"%s\",\"budget\":{\"items\":20,\"minutes\":60}}".formatted(learner);
        Call.Reply reply = insist(() -> call.post("/api/v1/sessions", body, learner + "-" + sessions));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        session = reply.json().get("session").asString();
        shown = null;
    }

    private JsonNode next() throws InterruptedException {
        Call.Reply reply = insist(() -> call.post("/api/v1/sessions/" + session + "/next", "{}"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private void answer(JsonNode item) throws InterruptedException {
        String attempt = item.get("attempt").asString();
        if (random.nextInt(4) == 0) {
            String hint = "{\"attempt\":\"%s\",\"level\":1}".formatted(attempt);
            insist(() -> call.post("/api/v1/sessions/" + session + "/hints", hint));
        }
        String body = "{\"attempt\":\"%s\",\"response\":%s,\"activeMs\":%d,\"next\":true}"
                .formatted(attempt, Guess.at(item.get("item"), random), 1 + random.nextInt(60_000));
        Call.Reply reply = insist(() -> call.post("/api/v1/sessions/" + session + "/attempts", body));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode graded = reply.json();
        ledger.acknowledged(
                learner,
                graded.get("attempt").asString(),
                graded.get("sequence").asLong());
        if (random.nextInt(8) == 0) {
            Call.Reply again = insist(() -> call.post("/api/v1/sessions/" + session + "/attempts", body));
            assertThat(again.body()).as("the reply to a resend").isEqualTo(reply.body());
        }
        shown = graded.get("next");
    }
}
