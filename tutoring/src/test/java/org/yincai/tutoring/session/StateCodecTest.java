package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.CODEC;
import static org.yincai.tutoring.session.Classroom.LEARNER;
import static org.yincai.tutoring.session.Classroom.MISTAKEN;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.THOUGHTFUL;
import static org.yincai.tutoring.session.Classroom.WRONG;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.event.Mode;
import org.yincai.models.event.StopReason;

class StateCodecTest {
    private static Classroom busy() {
        Classroom room = Classroom.practising(ADDING);
        room.next();
        room.answer(RIGHT, true);
        room.hint(3);
        room.answer(MISTAKEN, false);
        return room;
    }

    private static void survives(LearnerState state) {
        byte[] bytes = CODEC.encode(state);

        assertThat(CODEC.decode(LEARNER, bytes)).hasValueSatisfying(read -> {
            assertThat(CODEC.encode(read)).isEqualTo(bytes);
            assertThat(read.sequence()).isEqualTo(state.sequence());
            assertThat(read.session()).isEqualTo(state.session());
            assertThat(read.recent()).isEqualTo(state.recent());
            assertThat(read.watch()).isEqualTo(state.watch());
            assertThat(read.notes()).isEqualTo(state.notes());
            assertThat(read.memories().of(ADDING)).isEqualTo(state.memories().of(ADDING));
        });
    }

    @Test
    void keeps_a_learner_of_whom_nothing_is_known() {
        survives(Classroom.FOLD.fresh(LEARNER));
    }

    @Test
    void keeps_an_open_session_with_its_second_try() {
        survives(busy().state);
    }

    @Test
    void keeps_what_was_noted() {
        Classroom room = busy();

        assertThat(room.state.notes().mistakes()).hasSize(1);
        assertThat(room.state.notes().timings()).hasSize(1);
        survives(room.state);
    }

    @Test
    void keeps_a_finished_session() {
        Classroom room = busy();
        room.finish(StopReason.USER_STOPPED);

        survives(room.state);
    }

    @Test
    void reads_no_session_of_before_there_were_versions() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeUTF("start:s-1");

        assertThatThrownBy(() -> SessionCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another format");
    }

    @Test
    void what_is_remembered_and_how_it_was_answered_follow_from_the_journal_bit_for_bit() {
        Classroom room = Classroom.in(Mode.DIAGNOSE, 40, ADDING);
        room.next();
        for (int i = 0; i < 20; i++) {
            room.answer(i % 3 == 0 ? WRONG : RIGHT, i % 4 == 0 ? 1_500 : THOUGHTFUL, true);
            room.wait(Duration.ofSeconds(10));
        }

        assertThat(room.state.memories().of(ADDING)).isPresent();
        assertThat(Integer.bitCount(room.state.watch().doubted())).isPositive();
        assertThat(CODEC.encode(room.replayed())).isEqualTo(CODEC.encode(room.state));
    }

    @Test
    void reads_no_state_of_other_weights_of_memory() {
        double[] weights = FsrsWeights.DEFAULT.toArray();
        weights[0] = 1;
        var other = new StateCodec(Classroom.TRACER, new SkillReviews(new FsrsWeights(weights)));

        assertThat(other.decode(LEARNER, CODEC.encode(busy().state))).isEmpty();
    }

    @Test
    void reads_no_state_in_which_any_byte_is_damaged() {
        byte[] bytes = CODEC.encode(busy().state);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x10;
            assertThat(CODEC.decode(LEARNER, damaged)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void reads_no_state_that_was_cut_short() {
        byte[] bytes = CODEC.encode(busy().state);
        for (int length = 0; length < bytes.length; length += 7) {
            assertThat(CODEC.decode(LEARNER, Arrays.copyOf(bytes, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }
}
