package org.yincai.api.access;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A verified caller as Spring Security carries it; it keeps neither the token nor its claims. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Instant expires;

    CallerAuthentication(Caller caller, Instant expires) {
        super(List.of());
        this.caller = caller;
        this.expires = expires;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.toString();
    }
}
