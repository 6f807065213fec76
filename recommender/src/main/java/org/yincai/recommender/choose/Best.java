package org.yincai.recommender.choose;

import java.util.List;

/**
 * The best items for an ask.
 *
 * @param choices best first
 * @param held what is not among them however many are asked for
 */
public record Best(List<Choice> choices, Held held) {
    public Best {
        choices = List.copyOf(choices);
    }
}
