package org.yincai.tutoring.session;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yincai.models.event.Decision;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Asked.Outcome;

/** A session as bytes: its format version, then field by field in declared order. */
final class SessionCodec {
    /** Sessions of before there were versions begin with the length of an identifier, whose first byte is 0. */
    private static final byte FORMAT = 4;

    private SessionCodec() {}

    static void write(Session s, DataOutputStream out) throws IOException {
        SessionStarted start = s.start();
        out.writeByte(FORMAT);
        out.writeUTF(start.id().value());
        write(start.at(), out);
        out.writeUTF(start.session().value());
        out.writeUTF(start.mode().name());
        out.writeUTF(start.policy().name());
        write(start.scope(), out);
        out.writeShort(start.blueprint().size());
        for (Part part : start.blueprint()) {
            write(part.skills(), out);
            out.writeInt(part.least());
            out.writeInt(part.most());
        }
        out.writeInt(start.items());
        out.writeLong(start.time().toMillis());
        out.writeInt(s.offers());
        out.writeInt(s.answered());
        out.writeInt(s.correct());
        out.writeShort(s.asked().size());
        for (Asked asked : s.asked()) {
            out.writeUTF(asked.item().value());
            out.writeUTF(asked.outcome().name());
        }
        write(s.open(), out);
        out.writeByte(s.hint());
        writeText(s.misconception(), out);
        writeText(s.mistake() == null ? null : s.mistake().value(), out);
        out.writeShort(s.runs().size());
        for (var run : s.runs().entrySet()) {
            write(run, out);
        }
        writeText(s.stopped() == null ? null : s.stopped().name(), out);
    }

    static Session read(DataInputStream in) throws IOException {
        if (in.readByte() != FORMAT) {
            throw new IOException("a session of another format");
        }
        SessionStarted start = readStart(in);
        int offers = in.readInt();
        int answered = in.readInt();
        int correct = in.readInt();
        List<Asked> asked = readAsked(in);
        Offer open = readOffer(in);
        int hint = in.readByte();
        String misconception = readText(in);
        String mistake = readText(in);
        Map<SkillId, SkillRun> runs = new TreeMap<>();
        for (int n = in.readShort(); n > 0; n--) {
            runs.put(new SkillId(in.readUTF()), readRun(in));
        }
        String stopped = readText(in);
        return new Session(
                start,
                offers,
                answered,
                correct,
                asked,
                open,
                hint,
                misconception,
                mistake == null ? null : new SkillId(mistake),
                runs,
                stopped == null ? null : StopReason.valueOf(stopped));
    }

    private static SessionStarted readStart(DataInputStream in) throws IOException {
        var id = new EventId(in.readUTF());
        Instant at = readInstant(in);
        var session = new SessionId(in.readUTF());
        Mode mode = Mode.valueOf(in.readUTF());
        Policy policy = Policy.valueOf(in.readUTF());
        List<SkillId> scope = readSkills(in);
        List<Part> blueprint = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            blueprint.add(new Part(readSkills(in), in.readInt(), in.readInt()));
        }
        return new SessionStarted(
                id, at, session, mode, policy, scope, blueprint, in.readInt(), Duration.ofMillis(in.readLong()));
    }

    private static void write(List<SkillId> skills, DataOutputStream out) throws IOException {
        out.writeShort(skills.size());
        for (SkillId skill : skills) {
            out.writeUTF(skill.value());
        }
    }

    private static List<SkillId> readSkills(DataInputStream in) throws IOException {
        List<SkillId> skills = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            skills.add(new SkillId(in.readUTF()));
        }
        return skills;
    }

    private static List<Asked> readAsked(DataInputStream in) throws IOException {
        List<Asked> asked = new ArrayList<>();
        for (int n = in.readShort(); n > 0; n--) {
            asked.add(new Asked(new ItemId(in.readUTF()), Outcome.valueOf(in.readUTF())));
        }
        return asked;
    }

    private static void write(Map.Entry<SkillId, SkillRun> run, DataOutputStream out) throws IOException {
        out.writeUTF(run.getKey().value());
        out.writeUTF(run.getValue().before().name());
        out.writeInt(run.getValue().tries());
        out.writeInt(run.getValue().rights());
        out.writeShort(run.getValue().families().size());
        for (ItemId item : run.getValue().families()) {
            out.writeUTF(item.value());
        }
    }

    private static SkillRun readRun(DataInputStream in) throws IOException {
        Level before = Level.valueOf(in.readUTF());
        int tries = in.readInt();
        int rights = in.readInt();
        Set<ItemId> families = new TreeSet<>();
        for (int n = in.readShort(); n > 0; n--) {
            families.add(new ItemId(in.readUTF()));
        }
        return new SkillRun(before, tries, rights, families);
    }

    private static void write(@Nullable Offer offer, DataOutputStream out) throws IOException {
        out.writeBoolean(offer != null);
        if (offer == null) {
            return;
        }
        out.writeUTF(offer.session().value());
        out.writeInt(offer.number());
        out.writeUTF(offer.item().value());
        out.writeInt(offer.version());
        out.writeLong(offer.seed());
        out.writeByte(offer.tryNumber());
        write(offer.at(), out);
        Decision d = offer.decision();
        out.writeUTF(d.policy());
        out.writeUTF(d.model());
        writeText(d.ranker(), out);
        out.writeLong(d.sequence());
        out.writeInt(d.candidates());
        out.writeDouble(d.propensity());
        out.writeDouble(d.predicted());
        out.writeLong(d.inputs());
        out.writeUTF(d.reason());
        out.writeUTF(d.skill().value());
        out.writeDouble(d.mastery());
        out.writeDouble(d.low());
        out.writeDouble(d.high());
        writeText(d.content(), out);
    }

    private static @Nullable Offer readOffer(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        return new Offer(
                new SessionId(in.readUTF()),
                in.readInt(),
                new ItemId(in.readUTF()),
                in.readInt(),
                in.readLong(),
                in.readByte(),
                readInstant(in),
                readDecision(in));
    }

    private static Decision readDecision(DataInputStream in) throws IOException {
        return new Decision(
                in.readUTF(),
                in.readUTF(),
                readText(in),
                in.readLong(),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readLong(),
                in.readUTF(),
                new SkillId(in.readUTF()),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                readText(in));
    }

    private static void write(Instant at, DataOutputStream out) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
