package org.yincai.recommender.choose;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yincai.models.event.Mode;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Reason.Code;

/**
 * Scores candidates for one purpose. Practice follows the zone of proximal development: the expected gain is highest
 * where success is likely but not certain, here around {@value #ZONE}.
 */
enum Policy {
    PRACTICE("practice-1") {
        @Override
        double score(Candidate c, @Nullable SkillId mistake) {
            double off = (c.predicted() - ZONE) / 0.2;
            double gain = Math.exp(-off * off) * (1.05 - c.focus().mean()) * (0.3 + 0.7 * c.readiness());
            double probe = c.untouched() ? 0.15 : 0;
            double due = Math.min(c.idleDays() / 60, 0.2);
            return gain + probe + due + (c.item().skills().stream().anyMatch(s -> s.equals(mistake)) ? 1 : 0);
        }
    },
    MEASURE("measure-1") {
        @Override
        double score(Candidate c, @Nullable SkillId mistake) {
            return c.predicted() * (1 - c.predicted()) * 4
                    + (c.focus().high() - c.focus().low());
        }
    },
    REVIEW("review-1") {
        @Override
        double score(Candidate c, @Nullable SkillId mistake) {
            return c.untouched() ? 0 : Math.log1p(c.idleDays()) + c.focus().mean();
        }
    },
    ORDER("order-1") {
        @Override
        double score(Candidate c, @Nullable SkillId mistake) {
            return 0;
        }
    };

    static final double ZONE = 0.7;

    private final String id;

    Policy(String id) {
        this.id = id;
    }

    abstract double score(Candidate candidate, @Nullable SkillId mistake);

    String id() {
        return id;
    }

    static Policy of(Mode mode) {
        return switch (mode) {
            case PRACTICE -> PRACTICE;
            case DIAGNOSE, TEST -> MEASURE;
            case REVIEW -> REVIEW;
            case ASSIGNMENT -> ORDER;
        };
    }

    /** The reason this policy gives for a chosen candidate. */
    Code reason(Candidate c, @Nullable SkillId mistake) {
        return switch (this) {
            case MEASURE -> Code.MEASURE;
            case ORDER -> Code.IN_ORDER;
            case REVIEW -> c.untouched() ? Code.PROBE_UNTOUCHED : Code.REVIEW_DUE;
            case PRACTICE -> practiceReason(c, mistake);
        };
    }

    private static Code practiceReason(Candidate c, @Nullable SkillId mistake) {
        if (c.item().skills().stream().anyMatch(s -> s.equals(mistake))) {
            return Code.REPAIR_MISTAKE;
        }
        if (c.untouched()) {
            return Code.PROBE_UNTOUCHED;
        }
        if (c.prerequisite()) {
            return Code.STRENGTHEN_PREREQUISITE;
        }
        return c.idleDays() > 14 ? Code.REVIEW_DUE : Code.PRACTISE_IN_ZONE;
    }

    /** Days between two instants, 0 when the earlier is null. */
    static double days(@Nullable Instant from, Instant to) {
        return from == null ? 0 : Math.max(0, (to.getEpochSecond() - from.getEpochSecond()) / 86_400.0);
    }
}
