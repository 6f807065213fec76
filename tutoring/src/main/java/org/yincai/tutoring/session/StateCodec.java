package org.yincai.tutoring.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.UnreadableTrace;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.gaming.GamingWatch;
import org.yincai.tutoring.notes.Notes;

/**
 * A learner's state as bytes: format version, CRC32C of the rest, model, model of memory, sequence, recent items, watch,
 * notes, memories, session, trace. What cannot be read (other format, other model, damaged) is empty and has to be rebuilt from
 * the journal.
 */
public final class StateCodec {
    static final byte FORMAT = 6;
    private static final int HEADER = 5;

    private final Tracer tracer;
    private final SkillReviews reviews;

    public StateCodec(Tracer tracer, SkillReviews reviews) {
        this.tracer = tracer;
        this.reviews = reviews;
    }

    /** The bytes of a state. */
    public byte[] encode(LearnerState state) {
        try {
            var bytes = new ByteArrayOutputStream(1024);
            var out = new DataOutputStream(bytes);
            out.writeByte(FORMAT);
            out.writeInt(0);
            out.writeUTF(tracer.model());
            out.writeUTF(reviews.model());
            out.writeLong(state.sequence());
            out.writeByte(state.recent().size());
            for (ItemId item : state.recent()) {
                out.writeUTF(item.value());
            }
            write(state.watch(), out);
            NotesCodec.write(state.notes(), out);
            state.memories().write(out);
            @Nullable Session session = state.session();
            out.writeBoolean(session != null);
            if (session != null) {
                SessionCodec.write(session, out);
            }
            return sealed(withTrace(bytes, state.trace()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withTrace(ByteArrayOutputStream head, LearnerTrace trace) {
        byte[] all = Arrays.copyOf(head.toByteArray(), head.size() + TraceCodec.size(trace));
        TraceCodec.encode(trace, ByteBuffer.wrap(all, head.size(), all.length - head.size()));
        return all;
    }

    private static void write(GamingWatch watch, DataOutput out) throws IOException {
        out.writeByte(watch.attempts());
        out.writeInt(watch.plain());
        out.writeInt(watch.doubted());
        out.writeInt(watch.shown());
    }

    private static GamingWatch readWatch(DataInput in) throws IOException {
        return new GamingWatch(in.readByte(), in.readInt(), in.readInt(), in.readInt());
    }

    private static byte[] sealed(byte[] bytes) {
        int crc = crc(bytes);
        for (int i = 0; i < 4; i++) {
            bytes[1 + i] = (byte) (crc >>> (24 - 8 * i));
        }
        return bytes;
    }

    private static int crc(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, HEADER, bytes.length - HEADER);
        return (int) crc.getValue();
    }

    /** The state of a learner, or empty when the bytes are of another format or model, or damaged. */
    public Optional<LearnerState> decode(LearnerKey learner, byte[] bytes) {
        try {
            var stream = new ByteArrayInputStream(bytes);
            var in = new DataInputStream(stream);
            if (in.readByte() != FORMAT
                    || in.readInt() != crc(bytes)
                    || !in.readUTF().equals(tracer.model())
                    || !in.readUTF().equals(reviews.model())) {
                return Optional.empty();
            }
            long sequence = in.readLong();
            int count = in.readByte();
            List<ItemId> recent = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                recent.add(new ItemId(in.readUTF()));
            }
            GamingWatch watch = readWatch(in);
            Notes notes = NotesCodec.read(in);
            SkillMemories memories = SkillMemories.read(in);
            Session session = in.readBoolean() ? SessionCodec.read(in) : null;
            LearnerTrace trace = TraceCodec.decode(in.readAllBytes(), tracer.fresh());
            return trace.behind()
                    ? Optional.empty()
                    : Optional.of(new LearnerState(learner, sequence, trace, memories, watch, notes, recent, session));
        } catch (IOException | IllegalArgumentException | UnreadableTrace e) {
            return Optional.empty();
        }
    }
}
