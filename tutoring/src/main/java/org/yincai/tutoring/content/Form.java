package org.yincai.tutoring.content;

/** How a right number has to be written. */
public enum Form {
    ANY,
    /** As a fraction, only in lowest terms. */
    SIMPLEST,
    /** As a decimal or an integer. */
    DECIMAL
}
