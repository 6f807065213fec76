package org.yincai.api.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.yincai.api.access.AccessSettings;
import org.yincai.api.access.Caller;
import reactor.core.publisher.Flux;

/** The demo's own issuer: an elliptic-curve key made at start and known to nobody else, and the decoder that trusts only it. */
public final class DemoIssuer {
    /** How long a demo token lives. */
    public static final Duration LIFE = Duration.ofHours(8);

    static final String ISSUER = "urn:yincai:demo";
    static final String AUDIENCE = "yincai";

    private final ECKey key;
    private final JWSSigner signer;
    private final AccessSettings.Claims names;
    private final Clock clock;

    public DemoIssuer(AccessSettings.Claims names, Clock clock) {
        try {
            this.key = new ECKeyGenerator(Curve.P_256).generate();
            this.signer = new ECDSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has P-256", impossible);
        }
        this.names = names;
        this.clock = clock;
    }

    /** A fresh token for {@code caller}, good for {@link #LIFE}. */
    public String token(Caller caller) {
        return sign(claims(caller).build());
    }

    JWTClaimsSet.Builder claims(Caller caller) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim(names.tenant(), caller.tenant().value())
                .claim(names.role(), caller.role().code());
        if (caller.learner() != null) {
            claims.claim(names.learner(), caller.learner().value());
        }
        if (!caller.classes().isEmpty()) {
            claims.claim(
                    names.classes(),
                    caller.classes().stream().map(Object::toString).sorted().toList());
        }
        return claims;
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(signer);
        } catch (JOSEException failed) {
            throw new IllegalStateException("the demo's key cannot sign", failed);
        }
        return token.serialize();
    }

    /** Trusts this issuer's unexpired tokens for this service and nothing else. */
    public ReactiveJwtDecoder decoder() {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSource(token -> Flux.just(key.toPublicJWK()))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
        times.setClock(clock);
        OAuth2TokenValidator<Jwt> audience = new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, named -> named != null && named.contains(AUDIENCE));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(ISSUER), audience));
        return decoder;
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }
}
