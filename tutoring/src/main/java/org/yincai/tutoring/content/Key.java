package org.yincai.tutoring.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must stay on the server: a class without properties, so that no serialiser writes it by mistake. */
public final class Key {
    private final Solution solution;
    private final Help help;

    Key(Solution solution, Help help) {
        this.solution = solution;
        this.help = help;
    }

    public Solution solution() {
        return solution;
    }

    public Help help() {
        return help;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && key.solution.equals(solution) && key.help.equals(help);
    }

    @Override
    public int hashCode() {
        return Objects.hash(solution, help);
    }

    @Override
    public String toString() {
        return "Key[hidden]";
    }
}
