package org.yincai.api.access;

import java.util.Locale;
import java.util.Optional;

/** What a caller is to the service; exactly one a token. */
public enum Role {
    PUPIL,
    TEACHER,
    BUREAU,
    EDITOR,
    OPERATOR,
    PLATFORM;

    /** The role as a token writes it, such as {@code pupil}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role a token calls {@code code}, if it is one of ours. */
    public static Optional<Role> of(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
