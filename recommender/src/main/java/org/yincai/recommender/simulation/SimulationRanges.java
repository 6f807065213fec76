package org.yincai.recommender.simulation;

/**
 * The ranges from which simulated learners are drawn, with their sources.
 *
 * @param guess P(right | unknown); Corbett and Anderson (1995) bound it by 0.30
 * @param slip P(wrong | known); Corbett and Anderson (1995) bound it by 0.10
 * @param abilitySd spread of general ability between learners of a grade in logits; Koedinger et al. (PNAS 2023)
 *     find that learners differ far more in where they start than in how fast they learn
 * @param skillSd spread of a learner's own skills around the general ability in logits (chosen)
 * @param coupling correlation of a skill with the mean of its prerequisites (chosen)
 * @param growth share of what is left to learn that one practice gives; 0.03 to 0.09 of {@code growthCap} gives the
 *     0.1 logits per opportunity of Koedinger et al. (PNAS 2023), with diminishing returns (Heathcote et al. 2000)
 * @param growthCap most that practice adds to a skill in logits (chosen)
 * @param learn P(unknown becomes known) per practice when the prerequisites are known; Corbett and Anderson (1995) fit
 *     most rules below 0.4
 * @param decay exponent of the power law of forgetting over days (form: Ebbinghaus 1885; Wixted and Ebbesen 1991; range
 *     chosen); it shrinks with every practice
 * @param speed learner's shift of log time on task (log-normal model of van der Linden 2006)
 * @param timeSd standard deviation of log time on task within a learner (same)
 * @param hintSeeking P(asks for a hint | would be wrong)
 * @param misconceived a learner's chance to hold a misconception of a skill; systematic errors are lasting and their
 *     learners' own (Brown and Burton 1978; VanLehn 1990), the range is chosen
 * @param gaming who answers without thinking, and how
 * @param itemSd true minus declared item difficulty, standard deviation in logits (chosen)
 */
public record SimulationRanges(
        Range guess,
        Range slip,
        double abilitySd,
        double skillSd,
        double coupling,
        Range growth,
        double growthCap,
        Range learn,
        Range decay,
        Range speed,
        double timeSd,
        Range hintSeeking,
        Range misconceived,
        GamingRanges gaming,
        double itemSd) {
    public SimulationRanges {
        if (guess.low() < 0 || slip.low() < 0 || guess.high() + slip.high() >= 1) {
            throw new IllegalArgumentException("guess and slip must be at least 0 and together below 1");
        }
        if (coupling < 0 || coupling > 1 || misconceived.low() < 0 || misconceived.high() > 1) {
            throw new IllegalArgumentException("coupling and the share of misconceptions must be between 0 and 1");
        }
        if (abilitySd < 0 || skillSd < 0 || timeSd < 0 || itemSd < 0 || growthCap < 0) {
            throw new IllegalArgumentException("spreads and the growth cap must not be negative");
        }
    }

    /** The ranges of the demo county and of training. */
    public static SimulationRanges standard() {
        return new SimulationRanges(
                new Range(0.08, 0.25),
                new Range(0.02, 0.10),
                0.8,
                0.7,
                0.6,
                new Range(0.03, 0.09),
                2.2,
                new Range(0.08, 0.35),
                new Range(0.10, 0.35),
                new Range(-0.35, 0.35),
                0.45,
                new Range(0.05, 0.4),
                new Range(0.1, 0.4),
                GamingRanges.standard(),
                0.25);
    }

    /** The same ranges with other gamers. */
    public SimulationRanges with(GamingRanges others) {
        return new SimulationRanges(
                guess,
                slip,
                abilitySd,
                skillSd,
                coupling,
                growth,
                growthCap,
                learn,
                decay,
                speed,
                timeSd,
                hintSeeking,
                misconceived,
                others,
                itemSd);
    }
}
