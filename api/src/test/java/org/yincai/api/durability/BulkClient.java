package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Delivers answers of its own learners in bulk. */
final class BulkClient extends Client {
    private static final int LINES = 24;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;
    private final List<ItemId> items;
    private final List<LearnerId> learners;
    private final String name;
    private int sent;

    BulkClient(String name, Call call, Ledger ledger, List<ItemId> items) {
        super(call, ledger);
        this.name = name;
        this.items = items;
        this.random = new Random(name.hashCode());
        this.learners = IntStream.range(0, 4)
                .mapToObj(i -> new LearnerId(name + "-" + i))
                .toList();
    }

    @Override
    void step() throws InterruptedException {
        List<String> open =
                new ArrayList<>(IntStream.range(0, LINES).mapToObj(i -> line()).toList());
        while (!open.isEmpty()) {
            Call.Reply reply = insist(() -> call.postLines(String.join("\n", open) + "\n"));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            reply.body().lines().map(JSON::readTree).forEach(status -> note(status, open));
            open.removeIf(String::isEmpty);
        }
    }

    private void note(JsonNode status, List<String> open) {
        assertThat(status.get("status").asString()).as(status.toString()).isIn("new", "same");
        int line = status.get("line").asInt() - 1;
        String event = status.get("event").asString();
        LearnerId learner =
                new LearnerId(JSON.readTree(open.get(line)).get("learner").asString());
        ledger.acknowledged(learner, event, status.get("sequence").asLong());
        open.set(line, "");
    }

    private String line() {
        sent++;
        return "{\"event\":\"%s-%d\",\"learner\":\"%s\",\"item\":\"%s\",\"correct\":%d,\"at\":\"%s\",\"activeMs\":%d,\"predict\":true}"
                .formatted(
                        name,
                        sent,
                        learners.get(sent % learners.size()),
                        items.get(random.nextInt(items.size())),
                        random.nextInt(2),
                        Instant.EPOCH.plusSeconds(1_700_000_000L + 60L * sent),
                        random.nextInt(40_000));
    }
}
