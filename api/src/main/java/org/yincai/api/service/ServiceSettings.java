package org.yincai.api.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.fault.SettingFaults;
import org.yincai.inference.memory.FsrsWeights;

/**
 * How the service is set, under {@code yincai.service}.
 *
 * @param modelDir directory of the tracing model; the shipped one when absent
 * @param rankerEnabled whether a ranker scores practice; else the formula does
 * @param rankerDir directory of the ranker; the shipped one when absent
 * @param curriculumFile {@code curriculum.json} of a foreign curriculum; the built-in one when absent
 * @param memoryWeights the 21 weights of FSRS-6, as {@code fit-memory} finds them; the published ones when empty
 * @param attemptKey secret that signs attempts, at least 32 characters, the same on all nodes; made anew at each start
 *     when absent, so that attempts shown before a restart have to be asked for again
 * @param stateExpiry how long an unused learner state stays in Redis
 * @param largestState most bytes of one learner state in Redis
 * @param postgresSilence how long PostgreSQL may be silent in a reply before its connection is closed and the caller told
 *     to come again
 * @param largestBody most bytes of a request body, NDJSON apart
 */
@ConfigurationProperties("yincai.service")
public record ServiceSettings(
        @Nullable Path modelDir,
        @DefaultValue("true") boolean rankerEnabled,
        @Nullable Path rankerDir,
        @Nullable Path curriculumFile,
        @DefaultValue List<Double> memoryWeights,
        @Nullable String attemptKey,
        @DefaultValue("30d") Duration stateExpiry,
        @DefaultValue("256KB") DataSize largestState,
        @DefaultValue("5s") Duration postgresSilence,
        @DefaultValue("64KB") DataSize largestBody) {
    private static final int SHORTEST_KEY = 32;

    public ServiceSettings {
        memoryWeights = List.copyOf(memoryWeights);
        new SettingFaults()
                .unless(
                        fits(memoryWeights),
                        "yincai.service.memory-weights must be 21 numbers within the bounds of FSRS-6")
                .unless(
                        attemptKey == null || attemptKey.length() >= SHORTEST_KEY,
                        "yincai.service.attempt-key needs at least 32 characters")
                .unless(
                        stateExpiry.compareTo(Duration.ofMinutes(1)) >= 0,
                        "yincai.service.state-expiry must be at least one minute, but is " + stateExpiry)
                .unless(
                        postgresSilence.compareTo(Duration.ofSeconds(1)) >= 0,
                        "yincai.service.postgres-silence must be at least one second, but is " + postgresSilence)
                .unless(
                        largestState.toBytes() >= 1024 && largestBody.toBytes() >= 1024,
                        "yincai.service.largest-state and largest-body must be at least 1KB")
                .refuse();
    }

    private static boolean fits(List<Double> weights) {
        try {
            return weights.isEmpty() || weights(weights) != null;
        } catch (IllegalArgumentException outOfBounds) {
            return false;
        }
    }

    private static FsrsWeights weights(List<Double> weights) {
        return new FsrsWeights(weights.stream().mapToDouble(w -> w).toArray());
    }

    /** The weights by which skills are remembered. */
    FsrsWeights memory() {
        return memoryWeights.isEmpty() ? FsrsWeights.DEFAULT : weights(memoryWeights);
    }
}
