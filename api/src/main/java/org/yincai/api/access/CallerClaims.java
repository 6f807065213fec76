package org.yincai.api.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;

/** From the claims of a verified token to a {@link Caller}; a token that does not make a caller is no token (401). */
final class CallerClaims {
    private final AccessSettings.Claims names;

    CallerClaims(AccessSettings.Claims names) {
        this.names = names;
    }

    Caller of(Jwt token) {
        try {
            Role role = role(find(token, names.role()));
            return new Caller(
                    text(token.getClaim("sub"), "sub"),
                    new TenantId(text(find(token, names.tenant()), names.tenant())),
                    role,
                    role == Role.PUPIL ? new LearnerId(text(find(token, names.learner()), names.learner())) : null,
                    role == Role.TEACHER ? classes(find(token, names.classes())) : Set.of());
        } catch (IllegalArgumentException unusable) {
            throw new InvalidBearerTokenException("the token's claims do not make a caller", unusable);
        }
    }

    private static @Nullable Object find(Jwt token, String path) {
        Object value = token.getClaims();
        for (String name : List.of(path.split("\\."))) {
            value = value instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        return value;
    }

    private Role role(@Nullable Object claim) {
        List<Role> known =
                values(claim).stream().map(Role::of).flatMap(Optional::stream).toList();
        if (known.size() != 1) {
            throw new IllegalArgumentException(names.role() + ": exactly one known role");
        }
        return known.getFirst();
    }

    private static Set<ClassId> classes(@Nullable Object claim) {
        return values(claim).stream().map(ClassId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String text -> List.of(text.split(" "));
            case Collection<?> many ->
                many.stream().map(one -> text(one, "element")).toList();
            default -> throw new IllegalArgumentException("a list of texts");
        };
    }

    private static String text(@Nullable Object claim, String name) {
        if (claim instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + ": a text");
    }
}
