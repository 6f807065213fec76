package org.yincai.inference.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.zip.CRC32C;
import org.yincai.inference.trace.UnreadableTrace.Reason;

/**
 * A learner's trace as bytes, little-endian, format {@link #VERSION}.
 *
 * <p>Header: version u8, flags u8 (1 behind, 2 half precision), width u16, skills u16, items u16, answers i32, wins i32, recent f32, pattern i32, run i32,
 * lastSkill i64, lastAt i64, domain f32[width]. Then the skills and the items, each as columns: key i64[], lastAt i64[], wins i32[], losses i32[],
 * lastEvent i32[], pattern i32[], recent f32[], hidden f32[width] or f16[width rounded up to even] per track; skills go on with known f32[] and level u8[]. Last a
 * CRC-32C of all bytes before it. Equal traces have equal bytes.
 */
public final class TraceCodec {
    public static final int VERSION = 2;

    private static final int HEADER = 44;
    private static final int CHECKSUM = 4;
    /** Bytes of a track beside its hidden vector, and what a skill has on top. */
    private static final int TRACK = 36;

    private static final int SKILL = 5;

    private static final int BEHIND = 1;
    private static final int HALVES = 2;

    private TraceCodec() {}

    /** Bytes that {@link #encode} writes for this trace. */
    public static int size(LearnerTrace trace) {
        return size(trace.width, trace.precision, trace.skills.size, trace.items.size);
    }

    /** Bytes of a trace with so many tracks. */
    public static int size(int width, Precision precision, int skills, int items) {
        return HEADER + width * 4 + (skills + items) * track(width, precision) + skills * SKILL + CHECKSUM;
    }

    private static int track(int width, Precision precision) {
        return TRACK + precision.words(width) * 4;
    }

    /** Most items whose tracks fit into a state of so many bytes beside those of so many skills; negative when these do not. */
    public static int itemsWithin(int bytes, int width, Precision precision, int skills) {
        return Math.floorDiv(bytes - size(width, precision, skills, 0), track(width, precision));
    }

    public static byte[] encode(LearnerTrace trace) {
        var target = ByteBuffer.allocate(size(trace));
        encode(trace, target);
        return target.array();
    }

    /** Writes {@link #size} bytes at the position of {@code target} and moves it behind them. */
    public static void encode(LearnerTrace trace, ByteBuffer target) {
        int start = target.position();
        int end = start + size(trace) - CHECKSUM;
        ByteBuffer out = target.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int flags = (trace.behind ? BEHIND : 0) | (trace.precision == Precision.HALF ? HALVES : 0);
        out.put((byte) VERSION).put((byte) flags).putShort((short) trace.width);
        out.putShort((short) trace.skills.size).putShort((short) trace.items.size);
        out.putInt(trace.answers).putInt(trace.wins).putFloat(trace.recent);
        out.putInt(trace.pattern).putInt(trace.run).putLong(trace.lastSkill).putLong(trace.lastAt);
        out.asIntBuffer().put(trace.domain);
        out.position(out.position() + trace.width * 4);
        tracks(out, trace.skills);
        for (int i = 0; i < trace.skills.size; i++) {
            out.putFloat(trace.skills.known(i));
        }
        for (int i = 0; i < trace.skills.size; i++) {
            out.put(trace.skills.levelNumber(i));
        }
        tracks(out, trace.items);
        out.putInt(end, checksum(target, start, end));
        target.position(end + CHECKSUM);
    }

    /**
     * Reads a trace.
     *
     * @param bytes all remaining bytes are the trace
     * @param fresh an untouched trace of the tracer that will move it, which is filled and returned
     * @throws UnreadableTrace when the bytes are of another version, width, precision or capacity, truncated or corrupted
     */
    public static LearnerTrace decode(ByteBuffer bytes, LearnerTrace fresh) {
        ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        check(in, fresh);
        in.get();
        fresh.behind = (in.get() & BEHIND) != 0;
        in.getShort();
        int skills = Short.toUnsignedInt(in.getShort());
        int items = Short.toUnsignedInt(in.getShort());
        fresh.answers = in.getInt();
        fresh.wins = in.getInt();
        fresh.recent = in.getFloat();
        fresh.pattern = in.getInt();
        fresh.run = in.getInt();
        fresh.lastSkill = in.getLong();
        fresh.lastAt = in.getLong();
        in.asIntBuffer().get(fresh.domain);
        in.position(in.position() + fresh.width * 4);
        tracks(in, fresh.skills, skills);
        for (int i = 0; i < skills; i++) {
            fresh.skills.known(i, in.getFloat());
        }
        for (int i = 0; i < skills; i++) {
            fresh.skills.levelNumber(i, in.get());
        }
        tracks(in, fresh.items, items);
        return fresh;
    }

    /** As {@link #decode(ByteBuffer, LearnerTrace)}. */
    public static LearnerTrace decode(byte[] bytes, LearnerTrace fresh) {
        return decode(ByteBuffer.wrap(bytes), fresh);
    }

    private static void check(ByteBuffer in, LearnerTrace fresh) {
        int length = in.remaining();
        if (length < HEADER + CHECKSUM) {
            throw new UnreadableTrace(Reason.LENGTH, "a trace has at least a header but got " + length + " bytes");
        }
        int version = Byte.toUnsignedInt(in.get(0));
        if (version != VERSION) {
            throw new UnreadableTrace(Reason.VERSION, "trace of format " + version + " but this is " + VERSION);
        }
        int width = Short.toUnsignedInt(in.getShort(2));
        int skills = Short.toUnsignedInt(in.getShort(4));
        int items = Short.toUnsignedInt(in.getShort(6));
        Precision precision = (in.get(1) & HALVES) != 0 ? Precision.HALF : Precision.SINGLE;
        int expected = size(width, precision, skills, items);
        if (length != expected) {
            throw new UnreadableTrace(Reason.LENGTH, "trace of " + expected + " bytes but got " + length);
        }
        if (checksum(in, 0, length - CHECKSUM) != in.getInt(length - CHECKSUM)) {
            throw new UnreadableTrace(Reason.CORRUPTED, "trace with a wrong checksum");
        }
        if (width != fresh.width) {
            throw new UnreadableTrace(Reason.WIDTH, "trace of width " + width + " but the tracer has " + fresh.width);
        }
        if (precision != fresh.precision) {
            throw new UnreadableTrace(
                    Reason.PRECISION, "trace in precision " + precision + " but the tracer keeps " + fresh.precision);
        }
        if (skills > fresh.skills.capacity || items > fresh.items.capacity) {
            throw new UnreadableTrace(
                    Reason.CAPACITY, "trace of " + skills + " skills and " + items + " items is more than is kept");
        }
    }

    private static int checksum(ByteBuffer bytes, int from, int to) {
        var crc = new CRC32C();
        crc.update(bytes.duplicate().limit(to).position(from));
        return (int) crc.getValue();
    }

    private static void tracks(ByteBuffer out, Tracks tracks) {
        int n = tracks.size;
        int at = out.position();
        for (int i = 0; i < n; i++) {
            out.putLong(at + 8 * i, tracks.key(i));
            out.putLong(at + 8 * (n + i), tracks.lastAt(i));
            out.putInt(at + 4 * (4 * n + i), tracks.wins(i));
            out.putInt(at + 4 * (5 * n + i), tracks.losses(i));
            out.putInt(at + 4 * (6 * n + i), tracks.lastEvent(i));
            out.putInt(at + 4 * (7 * n + i), tracks.pattern(i));
            out.putFloat(at + 4 * (8 * n + i), tracks.recent(i));
        }
        out.position(at + TRACK * n);
        IntBuffer hidden = out.asIntBuffer();
        for (int i = 0; i < n; i++) {
            tracks.stored(i, hidden, i * tracks.words);
        }
        out.position(out.position() + n * tracks.words * 4);
    }

    private static void tracks(ByteBuffer in, Tracks tracks, int n) {
        int at = in.position();
        IntBuffer hidden = in.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(at + TRACK * n)
                .asIntBuffer();
        for (int i = 0; i < n; i++) {
            tracks.put(i, in.getLong(at + 8 * i));
            tracks.set(
                    i,
                    in.getInt(at + 4 * (4 * n + i)),
                    in.getInt(at + 4 * (5 * n + i)),
                    in.getInt(at + 4 * (6 * n + i)),
                    in.getInt(at + 4 * (7 * n + i)),
                    in.getFloat(at + 4 * (8 * n + i)),
                    in.getLong(at + 8 * (n + i)));
            tracks.stored(hidden, i * tracks.words, i);
        }
        in.position(at + (TRACK + tracks.words * 4) * n);
    }
}
