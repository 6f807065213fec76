package org.yincai.api.platform.embedded;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.fault.SettingFaults;

/**
 * Where the embedded databases keep their files and how much they may take.
 *
 * @param dataDir directory of the embedded PostgreSQL and Redis, made when missing
 * @param redisMemory upper bound of the embedded Redis, 16 MB to 8 GB; the least used expiring keys go first
 * @param minimumFreeDisk free space without which the embedded databases are not started
 */
@ConfigurationProperties("yincai.platform")
public record EmbeddedSettings(
        @DefaultValue("data") Path dataDir,
        @DefaultValue("128MB") DataSize redisMemory,
        @DefaultValue("256MB") DataSize minimumFreeDisk) {

    private static final DataSize SMALLEST_REDIS = DataSize.ofMegabytes(16);
    private static final DataSize LARGEST_REDIS = DataSize.ofGigabytes(8);

    /** Refuses a Redis too small to work or too large to be meant. */
    public EmbeddedSettings {
        new SettingFaults()
                .unless(
                        redisMemory.compareTo(SMALLEST_REDIS) >= 0 && redisMemory.compareTo(LARGEST_REDIS) <= 0,
                        "yincai.platform.redis-memory must lie between 16MB and 8GB, but is " + redisMemory)
                .unless(
                        !minimumFreeDisk.isNegative(),
                        "yincai.platform.minimum-free-disk must not be negative, but is " + minimumFreeDisk)
                .refuse();
    }
}
