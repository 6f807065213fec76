package org.yincai.training.evaluate;

/**
 * Predictions of about the same size.
 *
 * @param predicted their mean
 * @param right share of them that came true
 */
public record CalibrationBin(int answers, double predicted, double right) {}
