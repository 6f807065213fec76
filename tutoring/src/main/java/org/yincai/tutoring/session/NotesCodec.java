package org.yincai.tutoring.session;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yincai.tutoring.notes.Mistake;
import org.yincai.tutoring.notes.Notes;
import org.yincai.tutoring.notes.Timing;

/** Notes as bytes: 14 and its id a mistake, 8 a timing. */
final class NotesCodec {
    private NotesCodec() {}

    static void write(Notes notes, DataOutput out) throws IOException {
        out.writeByte(notes.mistakes().size());
        for (Mistake mistake : notes.mistakes()) {
            out.writeUTF(mistake.misconception());
            out.writeInt(mistake.count());
            out.writeLong(mistake.lastAt().getEpochSecond());
        }
        out.writeByte(notes.timings().size());
        for (Timing timing : notes.timings()) {
            out.writeInt(timing.activeMillis());
            out.writeFloat(timing.usualSeconds());
        }
    }

    static Notes read(DataInput in) throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        for (int n = in.readByte(); n > 0; n--) {
            mistakes.add(new Mistake(in.readUTF(), in.readInt(), Instant.ofEpochSecond(in.readLong())));
        }
        List<Timing> timings = new ArrayList<>();
        for (int n = in.readByte(); n > 0; n--) {
            timings.add(new Timing(in.readInt(), in.readFloat()));
        }
        return new Notes(mistakes, timings);
    }
}
