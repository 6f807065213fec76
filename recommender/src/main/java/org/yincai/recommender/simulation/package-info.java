/** Simulated learners with known true mastery, and the demo county made of them. */
@NullMarked
package org.yincai.recommender.simulation;

import org.jspecify.annotations.NullMarked;
