package org.yincai.api.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are read and callers are limited, under {@code yincai.access}.
 *
 * @param claims names of the claims, see {@link Claims}
 * @param rates limits per caller
 * @param inFlight most requests served at once, 1 to 1,000,000; more are refused with 503
 * @param cache how long and how many verified tokens are remembered
 */
@ConfigurationProperties("yincai.access")
public record AccessSettings(
        @DefaultValue Claims claims,
        @DefaultValue Rates rates,
        @DefaultValue("2000") int inFlight,
        @DefaultValue TokenCache cache) {
    public AccessSettings {
        require(inFlight > 0 && inFlight <= 1_000_000, "yincai.access.in-flight must be 1 to 1000000");
    }

    /** The settings when nothing is configured. */
    public static AccessSettings defaults() {
        return new AccessSettings(
                new Claims("tenant", "role", "learner", "classes"),
                new Rates(200, 400, 100_000, 100_000, 100_000),
                2000,
                new TokenCache(Duration.ofSeconds(60), 100_000));
    }

    /** Names of the claims; a dot goes into a nested object, as in {@code realm_access.role}. */
    public record Claims(
            @DefaultValue("tenant") String tenant,
            @DefaultValue("role") String role,
            @DefaultValue("learner") String learner,
            @DefaultValue("classes") String classes) {}

    /**
     * Token buckets per caller: requests a second in the long run, and at once; each 1 to 1,000,000.
     *
     * @param person of a pupil, a teacher and every other person
     * @param platform of a platform's own back end
     * @param callers how many callers are kept in memory
     */
    public record Rates(
            @DefaultValue("200") int person,
            @DefaultValue("400") int personBurst,
            @DefaultValue("100000") int platform,
            @DefaultValue("100000") int platformBurst,
            @DefaultValue("100000") int callers) {
        public Rates {
            for (int value : new int[] {person, personBurst, platform, platformBurst, callers}) {
                require(value > 0 && value <= 1_000_000, "every number in yincai.access.rates must be 1 to 1000000");
            }
        }
    }

    /**
     * The cache of verified tokens.
     *
     * @param keep how long a token is trusted without verifying it again, at most 60 s and never beyond its expiry
     * @param tokens most tokens kept
     */
    public record TokenCache(
            @DefaultValue("60s") Duration keep,
            @DefaultValue("100000") int tokens) {
        public TokenCache {
            boolean sane = !keep.isNegative() && keep.compareTo(Duration.ofSeconds(60)) <= 0;
            require(sane, "yincai.access.cache.keep must be 0 to 60 s");
            require(tokens > 0, "yincai.access.cache.tokens must be at least 1");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
