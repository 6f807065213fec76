/** What things are and what has been learned: plain values that every other room speaks in. */
@NullMarked
package org.yincai.models;

import org.jspecify.annotations.NullMarked;
