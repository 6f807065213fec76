package org.yincai.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Mono;

/**
 * Verifies bearer tokens and remembers the verified ones for a while, under the SHA-256 digest of the token.
 *
 * <p>A remembered token is trusted for {@link AccessSettings.TokenCache#keep()} and never beyond its expiry. Refused tokens
 * are not remembered, so nobody can fill the cache without the issuer's key.
 */
final class Tokens {
    /** Longer than any token a sane issuer makes; the digest and the parser never see more. */
    static final int MAX_LENGTH = 8192;

    private final ReactiveJwtDecoder decoder;
    private final CallerClaims claims;
    private final Clock clock;
    private final Cache<Digest, Verified> verified;

    Tokens(ReactiveJwtDecoder decoder, AccessSettings settings, Clock clock) {
        this.decoder = decoder;
        this.claims = new CallerClaims(settings.claims());
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(settings.cache().tokens())
                .expireAfterWrite(settings.cache().keep())
                .ticker(() -> clock.millis() * 1_000_000L)
                .executor(Runnable::run)
                .build();
    }

    /**
     * The caller whom a token names.
     *
     * @throws org.springframework.security.core.AuthenticationException through the reply when the token is not good
     */
    Mono<Caller> caller(String token) {
        if (token.length() > MAX_LENGTH) {
            return Mono.error(new InvalidBearerTokenException("the token is too long"));
        }
        Digest digest = Digest.of(token);
        Verified known = verified.getIfPresent(digest);
        return known != null && clock.instant().isBefore(known.expires)
                ? Mono.just(known.caller)
                : verify(token, digest);
    }

    private Mono<Caller> verify(String token, Digest digest) {
        return decoder.decode(token)
                .onErrorMap(
                        BadJwtException.class, bad -> new InvalidBearerTokenException("the token is not valid", bad))
                .map(jwt -> {
                    var fresh = new Verified(claims.of(jwt), expiry(jwt));
                    verified.put(digest, fresh);
                    return fresh.caller;
                });
    }

    private record Verified(Caller caller, Instant expires) {}

    private static Instant expiry(Jwt jwt) {
        Instant expires = jwt.getExpiresAt();
        if (expires == null) {
            throw new InvalidBearerTokenException("the token never expires");
        }
        return expires;
    }

    /** The 256 bits that stand for a token. */
    private record Digest(long first, long second, long third, long fourth) {
        static Digest of(String token) {
            try {
                byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
                ByteBuffer sum =
                        ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
                return new Digest(sum.getLong(), sum.getLong(), sum.getLong(), sum.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }
}
