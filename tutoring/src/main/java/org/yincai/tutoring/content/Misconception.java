package org.yincai.tutoring.content;

import org.yincai.models.content.Text;

/**
 * A way of thinking that leads to a known wrong answer.
 *
 * @param feedback what the pupil is told, kindly and without the answer
 */
public record Misconception(String id, Text name, Text feedback) {}
