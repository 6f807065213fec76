package org.yincai.training.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;
import org.yincai.training.replay.Lane.Line;

class LaneTest {
    @Test
    void every_answer_goes_out_once_in_each_learners_order_and_a_learner_keeps_to_one_lane() {
        AnswerLog log = Logs.log(23, 15, false, 1);
        var owner = new HashMap<String, Integer>();
        var rounds = new HashMap<String, Integer>();
        var events = new HashSet<String>();
        List<Lane> lanes = Lane.deal(log, 4, "r");
        for (int i = 0; i < lanes.size(); i++) {
            for (List<Line> chunk = lanes.get(i).chunk(7);
                    !chunk.isEmpty();
                    chunk = lanes.get(i).chunk(7)) {
                assertThat(chunk).hasSizeLessThanOrEqualTo(7);
                for (Line line : chunk) {
                    assertThat(owner.merge(line.learner(), i, (a, b) -> a)).isEqualTo(i);
                    assertThat(rounds.merge(line.learner(), 1, Integer::sum)).isEqualTo(line.round() + 1);
                    assertThat(events.add(line.event())).isTrue();
                }
            }
        }
        assertThat(events).hasSize(log.answers());
    }

    @Test
    void learners_are_interleaved() {
        AnswerLog log = Logs.log(3, 1, false, 1)
                .with(new ArrayList<>(Logs.log(3, 9, false, 4).learners()));
        Lane lane = Lane.deal(log, 1, "r").getFirst();

        assertThat(lane.chunk(3)).extracting(Line::learner).containsExactly("r-u0", "r-u1", "r-u2");
    }

    @Test
    void a_line_is_the_json_that_the_service_takes() {
        Line line =
                Lane.deal(Logs.log(1, 1, false, 1), 1, "r").getFirst().chunk(1).getFirst();

        assertThat(line.json())
                .matches(
                        "\\{\"event\":\"r-u0-0\",\"learner\":\"r-u0\",\"item\":\"i\\d+\",\"correct\":[01],\"predict\":true}\n");
    }
}
