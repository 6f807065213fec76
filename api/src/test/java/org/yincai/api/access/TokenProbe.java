package org.yincai.api.access;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/** The service's token check, with a count of how often the decoder was really asked. */
public final class TokenProbe {
    private final AtomicInteger verified = new AtomicInteger();
    private final Tokens tokens;

    public TokenProbe(ReactiveJwtDecoder decoder, Clock clock) {
        this(decoder, clock, AccessSettings.defaults().claims());
    }

    public TokenProbe(ReactiveJwtDecoder decoder, Clock clock, AccessSettings.Claims names) {
        AccessSettings settings = AccessSettings.defaults();
        ReactiveJwtDecoder counting = token -> Mono.defer(() -> {
            verified.incrementAndGet();
            return decoder.decode(token);
        });
        this.tokens = new Tokens(
                counting, new AccessSettings(names, settings.rates(), settings.inFlight(), settings.cache()), clock);
    }

    public Caller caller(String token) {
        return tokens.caller(token).blockOptional().orElseThrow();
    }

    public int verified() {
        return verified.get();
    }
}
