package org.yincai.tutoring.content;

/** What shape of answer a question takes. */
public enum ResponseKind {
    NUMBER,
    EXPRESSION,
    TEXT,
    CHOICE,
    MULTI,
    ORDER,
    PAIRS,
    BLANKS
}
