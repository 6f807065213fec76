package org.yincai.tutoring.content;

import org.yincai.models.content.Text;

/**
 * Something a pupil can choose, place or match.
 *
 * @param id opaque, and meaningful only within one question instance, such as {@code a}
 */
public record Option(String id, Text text) {}
