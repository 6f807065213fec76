package org.yincai.tutoring.content;

/** A known wrong answer and the misconception that leads to it. */
public record Wrong<T>(T value, Misconception misconception) {}
