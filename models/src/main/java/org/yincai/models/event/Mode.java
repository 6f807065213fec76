package org.yincai.models.event;

/** What a session is for. */
public enum Mode {
    PRACTICE,
    DIAGNOSE,
    REVIEW,
    ASSIGNMENT,
    TEST
}
