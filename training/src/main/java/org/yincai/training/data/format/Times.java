package org.yincai.training.data.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.OptionalLong;
import org.yincai.training.data.Row;

/** Times as files write them. */
final class Times {
    /** 2026-01-31, 2026-01-31T10:20:30, 2026-01-31 10:20:30.5, each with an offset or without. */
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("[ ]['T']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(java.util.Locale.ROOT);

    /** The year 5138: what is later was given in milliseconds. */
    private static final int MOST_DIGITS = 11;

    private Times() {}

    /** Epoch seconds; {@link Row#UNKNOWN} for an empty cell; empty for what is no time from 1970 on. */
    static OptionalLong seconds(String cell) {
        if (cell.isEmpty()) {
            return OptionalLong.of(Row.UNKNOWN);
        }
        if (Numbers.isWhole(cell)) {
            return cell.length() > MOST_DIGITS ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
        }
        try {
            long seconds = epoch(ISO.parseBest(cell, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
            return seconds < 0 ? OptionalLong.empty() : OptionalLong.of(seconds);
        } catch (DateTimeParseException other) {
            return OptionalLong.empty();
        }
    }

    private static long epoch(TemporalAccessor time) {
        if (time instanceof OffsetDateTime there) {
            return there.toEpochSecond();
        }
        LocalDateTime local =
                time instanceof LocalDateTime full ? full : LocalDate.from(time).atStartOfDay();
        return local.toEpochSecond(ZoneOffset.UTC);
    }
}
