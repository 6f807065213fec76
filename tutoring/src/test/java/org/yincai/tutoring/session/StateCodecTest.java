package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.CODEC;
import static org.yincai.tutoring.session.Classroom.LEARNER;
import static org.yincai.tutoring.session.Classroom.MISTAKEN;
import static org.yincai.tutoring.session.Classroom.RIGHT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
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
