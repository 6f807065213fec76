package org.yincai.api.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yincai.models.id.LearnerKey;

/**
 * Signs attempts: {@code <attempt>.<mac>}, HMAC-SHA-256 over tenant, learner and attempt, cut to 128 bits. The attempt
 * names a journalled offer, which pins item, version and shown options; so a token cannot be guessed, moved to another
 * learner or used for another question.
 */
public final class AttemptTokens {
    private static final int MAC_BYTES = 16;
    private static final int MIN_KEY_BYTES = 32;

    /** Cloned for each token: cheaper than another with the same key. */
    private final Mac keyed;

    /**
     * Makes a signer.
     *
     * @param key secret of at least 32 bytes, the same on all nodes
     */
    public AttemptTokens(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the attempt key needs at least 32 bytes");
        }
        this.keyed = keyed(key);
    }

    /** The token of an attempt of a learner. */
    public String sign(LearnerKey learner, String attempt) {
        return attempt + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(learner, attempt));
    }

    /** The attempt a token was made for, or empty when it is not this learner's or not ours. */
    public Optional<String> verify(LearnerKey learner, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 1) {
            return Optional.empty();
        }
        String attempt = token.substring(0, dot);
        byte[] ours = sign(learner, attempt).getBytes(StandardCharsets.UTF_8);
        boolean same = MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), ours);
        return same ? Optional.of(attempt) : Optional.empty();
    }

    private static Mac keyed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] mac(LearnerKey learner, String attempt) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(learner.toString().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(attempt.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HmacSHA256 can be cloned", e);
        }
    }
}
