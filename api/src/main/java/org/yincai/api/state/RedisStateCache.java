package org.yincai.api.state;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/**
 * States in Redis: one string per learner, 19 digits of sequence followed by the bytes, under a hash-tagged key so that
 * a learner stays on one Cluster slot. One Lua script compares, sets and renews the expiry in a single step.
 */
public final class RedisStateCache implements StateCache {
    private static final int SEQUENCE_DIGITS = 19;
    private static final byte[] COMPARE_AND_SET = ascii("""
            local cached = redis.call('GETRANGE', KEYS[1], 0, 18)
            if #cached == 19 and not cached:find('%D') and cached > ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
            return 1
            """);

    private static final String DIGEST = sha1(COMPARE_AND_SET);

    private final Mono<RedisClusterAsyncCommands<byte[], byte[]>> redis;
    private final byte[] expiryMillis;
    private final int largest;

    /**
     * Makes a cache.
     *
     * @param redis the commands of a connection; asked for at each use
     * @param expiry how long an untouched state is kept
     * @param largest most bytes of one state; larger ones are not cached but rebuilt at each use
     */
    public RedisStateCache(Mono<RedisClusterAsyncCommands<byte[], byte[]>> redis, Duration expiry, int largest) {
        this.redis = redis;
        this.expiryMillis = ascii(Long.toString(expiry.toMillis()));
        this.largest = largest;
    }

    @Override
    public Mono<byte[]> get(LearnerKey learner) {
        return on(commands -> commands.get(key(learner)))
                .filter(value -> value.length > SEQUENCE_DIGITS)
                .map(value -> Arrays.copyOfRange(value, SEQUENCE_DIGITS, value.length));
    }

    @Override
    public Mono<Long> sequence(LearnerKey learner) {
        return on(commands -> commands.getrange(key(learner), 0, SEQUENCE_DIGITS - 1))
                .filter(digits -> digits.length == SEQUENCE_DIGITS)
                .map(digits -> Long.parseLong(new String(digits, StandardCharsets.US_ASCII)));
    }

    @Override
    public Mono<Boolean> put(LearnerKey learner, long sequence, byte[] state) {
        if (state.length > largest) {
            return evict(learner).thenReturn(false);
        }
        byte[][] keys = {key(learner)};
        byte[] digits = ascii(digits(sequence));
        byte[] value = Arrays.copyOf(digits, SEQUENCE_DIGITS + state.length);
        System.arraycopy(state, 0, value, SEQUENCE_DIGITS, state.length);
        return on(commands ->
                        commands.<Long>evalsha(DIGEST, ScriptOutputType.INTEGER, keys, digits, value, expiryMillis))
                .onErrorResume(
                        RedisNoScriptException.class,
                        unknown -> on(commands -> commands.<Long>eval(
                                COMPARE_AND_SET, ScriptOutputType.INTEGER, keys, digits, value, expiryMillis)))
                .map(set -> set == 1);
    }

    private static String digits(long sequence) {
        String digits = Long.toString(sequence);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }

    @Override
    public Mono<Void> evict(LearnerKey learner) {
        return on(commands -> commands.unlink(key(learner))).then();
    }

    private <T> Mono<T> on(Function<RedisClusterAsyncCommands<byte[], byte[]>, CompletionStage<T>> command) {
        return redis.flatMap(commands -> Mono.fromCompletionStage(command.apply(commands)));
    }

    static byte[] key(LearnerKey learner) {
        return ascii("yincai:state:{" + learner + "}");
    }

    private static String sha1(byte[] script) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(script));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
