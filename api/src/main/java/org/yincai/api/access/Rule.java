package org.yincai.api.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may use one method on one path.
 *
 * @param who the kind of admission
 * @param roles the roles admitted; empty when everybody is
 */
public record Rule(HttpMethod method, PathPattern path, Who who, Set<Role> roles) {
    /** How a rule admits. */
    public enum Who {
        /** Anybody, with or without a token. */
        EVERYBODY,
        /** A caller with one of the roles. */
        ROLES,
        /** The same, or anybody who calls from this very machine. */
        ROLES_OR_LOOPBACK
    }

    public Rule {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
        if ((who == Who.EVERYBODY) != roles.isEmpty()) {
            throw new IllegalArgumentException("a rule names roles or admits everybody: " + method + " " + path);
        }
    }
}
