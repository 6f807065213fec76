package org.yincai.api.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.AuthenticationException;
import org.yincai.api.access.AccessSettings;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Role;
import org.yincai.api.access.TickingClock;
import org.yincai.api.access.TokenProbe;

/** What a token must be, tried on the demo's issuer: everything else is 401. */
class TokenTest {
    private final TickingClock clock = new TickingClock();
    private final DemoIssuer issuer = new DemoIssuer(AccessSettings.defaults().claims(), clock);
    private final TokenProbe tokens = new TokenProbe(issuer.decoder(), clock);

    static List<Identity> identities() {
        return Identities.few().all();
    }

    @ParameterizedTest
    @MethodSource("identities")
    void every_identity_comes_back_as_it_was_signed(Identity identity) {
        assertThat(tokens.caller(issuer.token(identity.caller()))).isEqualTo(identity.caller());
    }

    @Test
    void takes_a_known_token_without_verifying_it_again_but_not_beyond_its_expiry() {
        String token = issuer.token(pupil());
        assertThat(tokens.caller(token)).isEqualTo(pupil());
        assertThat(tokens.caller(token)).isEqualTo(pupil());
        assertThat(tokens.verified()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(tokens.caller(token)).isEqualTo(pupil());
        assertThat(tokens.verified()).isEqualTo(2);
        clock.advance(DemoIssuer.LIFE.minusSeconds(70));
        assertThat(tokens.caller(token)).isEqualTo(pupil());
        clock.advance(Duration.ofSeconds(10));
        refuses(token);
    }

    @Test
    void refuses_a_token_of_another_key() {
        refuses(new DemoIssuer(AccessSettings.defaults().claims(), clock).token(pupil()));
    }

    @Test
    void refuses_a_token_whose_claims_were_changed() {
        String[] parts = issuer.token(pupil()).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"pupil\"", "\"platform\"");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        refuses(parts[0] + "." + forged + "." + parts[2]);
        refuses(parts[0] + "." + parts[1] + ".");
        refuses(parts[0] + "." + parts[1]);
    }

    @Test
    void refuses_algorithm_none() {
        refuses(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void refuses_a_mac_made_with_the_public_key() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        token.sign(
                new MACSigner(Arrays.copyOf(issuer.publicKey().toECPublicKey().getEncoded(), 256)));
        refuses(token.serialize());
    }

    @Test
    void refuses_a_wrong_or_missing_issuer_audience_and_expiry() {
        refuses(issuer.sign(claims().issuer("urn:other").build()));
        refuses(issuer.sign(claims().issuer(null).build()));
        refuses(issuer.sign(claims().audience("other").build()));
        refuses(issuer.sign(claims().audience((String) null).build()));
        refuses(issuer.sign(claims().expirationTime(null).build()));
        refuses(issuer.sign(claims().expirationTime(Date.from(clock.instant().minusSeconds(1)))
                .build()));
        refuses(issuer.sign(claims().notBeforeTime(Date.from(clock.instant().plusSeconds(60)))
                .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "role", "learner"})
    void refuses_a_token_without(String claim) {
        refuses(issuer.sign(claims().claim(claim, null).build()));
        refuses(issuer.sign(claims().claim(claim, 7).build()));
        refuses(issuer.sign(claims().claim(claim, "").build()));
        refuses(issuer.sign(claims().claim(claim, Map.of("a", "b")).build()));
    }

    @Test
    void refuses_claims_that_do_not_make_a_caller() {
        refuses(issuer.sign(claims().claim("role", "root").build()));
        refuses(issuer.sign(claims().claim("role", List.of("pupil", "platform")).build()));
        refuses(issuer.sign(claims().claim("tenant", "a/b").build()));
        refuses(issuer.sign(claims().claim("learner", "p 1").build()));
        refuses(issuer.sign(claims().subject(null).build()));
        refuses(issuer.sign(claims().subject("").build()));
        refuses(issuer.sign(claims().subject("s".repeat(257)).build()));
        refuses(issuer.sign(
                claims().claim("role", "teacher").claim("classes", List.of(1)).build()));
        refuses(issuer.sign(
                claims().claim("role", "teacher").claim("classes", 7).build()));
    }

    @Test
    void takes_what_other_issuers_write() {
        String token = issuer.sign(claims().claim("role", List.of("offline_access", "teacher"))
                .claim("classes", "class-1a class-1b")
                .build());
        assertThat(tokens.caller(token).role()).isEqualTo(Role.TEACHER);
        assertThat(tokens.caller(token).classes()).hasSize(2);
        AccessSettings.Claims nested = new AccessSettings.Claims("org.id", "realm_access.roles", "learner", "classes");
        TokenProbe keycloak = new TokenProbe(issuer.decoder(), clock, nested);
        String nestedToken = issuer.sign(claims().claim("org", Map.of("id", "t9"))
                .claim("realm_access", Map.of("roles", List.of("bureau")))
                .build());
        assertThat(keycloak.caller(nestedToken)).hasToString("BUREAU@t9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b.c", "x", "..", "eyJhbGciOiJSUzI1NiJ9..", "eyJhbGciOiJub25lIn0.e30."})
    void refuses_what_is_no_token(String token) {
        refuses(token);
    }

    @Test
    void refuses_a_token_of_monstrous_length() {
        refuses("a".repeat(10_000));
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> tokens.caller(token)).isInstanceOf(AuthenticationException.class);
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims(pupil());
    }

    private static Caller pupil() {
        return Identities.few().find("pupil-p001").orElseThrow().caller();
    }
}
