package org.yincai.tutoring.insight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.HexFormat;
import org.yincai.models.id.ClassKey;

/** Names suggestions: the same class, skill, rule and ISO week (of China, UTC+8) give the same id. */
final class SuggestionIds {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final int BYTES = 8;

    private SuggestionIds() {}

    static String of(ClassKey key, String rule, String skill, Instant asOf) {
        OffsetDateTime at = asOf.atOffset(CHINA);
        String name = String.join(
                "|",
                key.toString(),
                rule,
                skill,
                at.get(IsoFields.WEEK_BASED_YEAR) + "-W" + at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return "sg-" + HexFormat.of().formatHex(sha256(name), 0, BYTES);
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
