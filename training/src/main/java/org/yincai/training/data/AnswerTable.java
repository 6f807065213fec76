package org.yincai.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of 28 bytes in a mapped temporary file, so that the heap does not grow with the number of answers: learner,
 * item, skill set, duration in ms, hints and correct (int each), epoch seconds (long). The file has no name any more
 * once it is open, so nothing is left behind however the program ends; its room is freed with the last reader of the
 * table. It lies where {@code java.io.tmpdir} points. Not thread safe while written.
 */
final class AnswerTable implements AutoCloseable {
    static final int BYTES = 28;
    private static final int SHIFT = 16;
    private static final int SEGMENT = 1 << SHIFT;

    private final FileChannel channel;
    private final List<ByteBuffer> segments = new ArrayList<>();
    private int size;

    AnswerTable() throws IOException {
        Path file = Files.createTempFile("answers", ".rows");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Appends a row. */
    void add(int learner, int item, int skills, Row row) throws IOException {
        grow(Math.addExact(size, 1));
        int at = offset(size);
        ByteBuffer segment = segment(size++);
        segment.putInt(at, learner);
        segment.putInt(at + 4, item);
        segment.putInt(at + 8, skills);
        segment.putInt(at + 12, row.durationMillis());
        segment.putInt(at + 16, row.hints() * 2 + (row.correct() ? 1 : 0));
        segment.putLong(at + 20, row.atSeconds());
    }

    /** Makes room for {@code rows} rows, all zero. */
    void grow(int rows) throws IOException {
        while ((long) segments.size() << SHIFT < rows) {
            long begin = (long) segments.size() * SEGMENT * BYTES;
            // Written, not only mapped: a full disk is refused here and not met later as a fault of the machine.
            ByteBuffer zeros = ByteBuffer.allocate(SEGMENT * BYTES);
            while (zeros.hasRemaining()) {
                channel.write(zeros, begin + zeros.position());
            }
            segments.add(channel.map(MapMode.READ_WRITE, begin, (long) SEGMENT * BYTES)
                    .order(ByteOrder.nativeOrder()));
        }
    }

    /** Ends writing: the rows stay readable, the file takes no more of them. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    int size() {
        return size;
    }

    /** Drops rows from the end, or takes in rows that were put behind it. */
    void resize(int rows) {
        size = rows;
    }

    int learner(int row) {
        return segment(row).getInt(offset(row));
    }

    int item(int row) {
        return segment(row).getInt(offset(row) + 4);
    }

    int skills(int row) {
        return segment(row).getInt(offset(row) + 8);
    }

    int durationMillis(int row) {
        return segment(row).getInt(offset(row) + 12);
    }

    int hints(int row) {
        return segment(row).getInt(offset(row) + 16) >> 1;
    }

    boolean correct(int row) {
        return (segment(row).getInt(offset(row) + 16) & 1) == 1;
    }

    long atSeconds(int row) {
        return segment(row).getLong(offset(row) + 20);
    }

    /** Copies a row of another table, or of this one, over a row of this table. */
    void put(int row, AnswerTable other, int from) {
        segment(row).put(offset(row), other.segment(from), offset(from), BYTES);
    }

    /** The bytes of a row into {@code to} at its position. */
    void get(int row, ByteBuffer to) {
        to.put(to.position(), segment(row), offset(row), BYTES);
        to.position(to.position() + BYTES);
    }

    /** Row number {@code from} of those that {@link #get} wrote. */
    void put(int row, ByteBuffer rows, int from) {
        segment(row).put(offset(row), rows, from * BYTES, BYTES);
    }

    private ByteBuffer segment(int row) {
        return segments.get(row >> SHIFT);
    }

    private static int offset(int row) {
        return (row & (SEGMENT - 1)) * BYTES;
    }
}
