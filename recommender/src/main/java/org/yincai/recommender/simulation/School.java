package org.yincai.recommender.simulation;

import org.yincai.models.content.Text;

/** A school of the demo county. */
public record School(String id, Text name, boolean rural) {}
