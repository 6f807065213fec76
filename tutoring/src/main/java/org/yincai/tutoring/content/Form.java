package org.yincai.tutoring.content;

/** How a right number or expression has to be written. */
public enum Form {
    ANY,
    /** A fraction only in lowest terms; an expression only without brackets and with its like terms collected. */
    SIMPLEST,
    /** As a decimal or an integer. */
    DECIMAL
}
