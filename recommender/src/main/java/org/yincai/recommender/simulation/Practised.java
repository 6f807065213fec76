package org.yincai.recommender.simulation;

import org.yincai.models.content.Item;

/**
 * One answer in a simulated history.
 *
 * @param atSeconds when it was given, in epoch seconds
 */
public record Practised(Item item, long atSeconds, SimulatedAnswer answer) {}
