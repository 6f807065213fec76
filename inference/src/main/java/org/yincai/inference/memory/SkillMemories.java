package org.yincai.inference.memory;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.SkillId;

/**
 * What one learner remembers, skill by skill; moved only by {@link SkillReviews}. When {@value #MOST} are kept, the one
 * practised longest ago gives way. Not thread safe.
 */
public final class SkillMemories {
    static final int MOST = 256;
    private static final int RECHECKED = 1 << 15;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int COUNT = 2;
    private static final int EACH = 22;

    /** By {@link TracedItem#keyOf key} of the skill, practised longest ago first. */
    private final Map<Long, SkillMemory> bySkill = new LinkedHashMap<>();

    /** What is remembered of a skill; empty when it was never practised. */
    public Optional<SkillMemory> of(SkillId skill) {
        return Optional.ofNullable(bySkill.get(TracedItem.keyOf(skill.value())));
    }

    void put(SkillId skill, SkillMemory memory) {
        long key = TracedItem.keyOf(skill.value());
        bySkill.remove(key);
        if (bySkill.size() == MOST) {
            bySkill.remove(bySkill.keySet().iterator().next());
        }
        bySkill.put(key, memory);
    }

    /**
     * Writes all: their number i16, then of each the key i64, stability f32, difficulty f32, time of the last answer u32 in
     * epoch seconds, days until it is due u15 and rechecked u1.
     */
    public void write(DataOutput out) throws IOException {
        var bytes = ByteBuffer.allocate(COUNT + EACH * bySkill.size()).putShort((short) bySkill.size());
        bySkill.forEach((key, memory) -> put(bytes, key, memory));
        out.write(bytes.array());
    }

    private static void put(ByteBuffer bytes, long key, SkillMemory memory) {
        long at = memory.at().getEpochSecond();
        long days = (memory.due().getEpochSecond() - at) / SECONDS_A_DAY;
        bytes.putLong(key)
                .putFloat((float) memory.memory().stability())
                .putFloat((float) memory.memory().difficulty())
                .putInt((int) at)
                .putShort((short) (days | (memory.rechecked() ? RECHECKED : 0)));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it was not written by it
     */
    public static SkillMemories read(DataInput in) throws IOException {
        var memories = new SkillMemories();
        for (int n = in.readShort(); n > 0; n--) {
            long key = in.readLong();
            var memory = new Memory(in.readFloat(), in.readFloat());
            Instant at = Instant.ofEpochSecond(Integer.toUnsignedLong(in.readInt()));
            int days = in.readUnsignedShort();
            boolean rechecked = (days & RECHECKED) != 0;
            Instant due = at.plus(Duration.ofDays(days & ~RECHECKED));
            memories.bySkill.put(key, new SkillMemory(memory, at, due, rechecked));
        }
        return memories;
    }
}
