package org.yincai.api.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.UnreadBody;
import reactor.core.publisher.Mono;

/** Lists the demo's identities and hands out tokens for them, to anybody who can reach the loopback interface. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo")
public final class DemoController {
    private final Identities identities;
    private final DemoIssuer issuer;

    public DemoController(ObjectProvider<Identities> identities, DemoIssuer issuer) {
        this.identities = identities.getIfAvailable(Identities::few);
        this.issuer = issuer;
    }

    /** Everybody who can be played. */
    @Described(zh = "可扮演的身份", en = "Everybody who can be played")
    @GetMapping("/identities")
    public List<Identity.Listed> identities() {
        return identities.all().stream().map(Identity::listed).toList();
    }

    /** A token for one of them; 404 when there is no such identity. */
    @Described(zh = "某个身份的令牌", en = "A token for one of them", takes = "identity", also = 404)
    @PostMapping("/token")
    public Mono<Token> token(@RequestParam("identity") String id, ServerHttpRequest request) {
        Identity identity = identities.find(id).orElseThrow(() -> new Refusal.NotFound("identity").exception());
        return UnreadBody.skip(request)
                .thenReturn(new Token(issuer.token(identity.caller()), "Bearer", DemoIssuer.LIFE.toSeconds()));
    }

    /** As RFC 6749 writes a token response. */
    public record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}
}
