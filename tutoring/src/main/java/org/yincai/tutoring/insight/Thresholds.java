package org.yincai.tutoring.insight;

/**
 * The numbers by which reports judge; a change of any of them needs a new version.
 *
 * @param version name of this set
 * @param fewestAnswers first tries below which there is too little evidence on a skill
 * @param widestInterval width of the 80 % interval above which there is too little evidence
 * @param weakBelow mastery below which a class median is weak
 * @param weakProbability how sure that must be
 * @param evidenceShare share of pupils that must have evidence on a skill
 * @param strugglingSkills current skills below band C that make a pupil struggle
 * @param bucketProbability how sure a pupil's bucket must be
 * @param currentShare share of pupils who must have practised a skill lately for it to be current
 * @param recentDays what lately means, in days
 * @param fewestWeak pupils weak in a skill below which no cause is looked for, and of whom a root must be the likeliest cause
 * @param fewestSharing pupils who must show a misconception before it is called shared
 * @param causeLift conditional lift from which a weak prerequisite is a root cause
 * @param fewestAttempts last attempts below which there is too little to speak of effort
 * @param doubtedShare share of them that does not look worked for, above which a pupil is hurried
 * @param shownShare share of them answered after the answer was shown, above which a pupil lives on hints
 */
public record Thresholds(
        String version,
        int fewestAnswers,
        double widestInterval,
        double weakBelow,
        double weakProbability,
        double evidenceShare,
        int strugglingSkills,
        double bucketProbability,
        double currentShare,
        int recentDays,
        int fewestWeak,
        int fewestSharing,
        double causeLift,
        int fewestAttempts,
        double doubtedShare,
        double shownShare) {
    public Thresholds {
        if (Math.min(fewestAnswers, strugglingSkills) < 1
                || Math.min(recentDays, fewestWeak) < 1
                || Math.min(fewestSharing, fewestAttempts) < 1) {
            throw new IllegalArgumentException(
                    "thresholds must count at least one answer, skill, day, pupil and attempt");
        }
        share(widestInterval);
        share(weakBelow);
        share(weakProbability);
        share(evidenceShare);
        share(bucketProbability);
        share(currentShare);
        share(doubtedShare);
        share(shownShare);
        if (!(causeLift >= 1)) {
            throw new IllegalArgumentException("a lift of a cause is at least 1 but is " + causeLift);
        }
    }

    private static void share(double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException("a threshold must be in (0, 1] but is " + value);
        }
    }

    /** The defaults of the product. */
    public static Thresholds standard() {
        return new Thresholds("insight-4", 3, 0.3, 0.6, 0.8, 1.0 / 3, 2, 0.8, 0.2, 14, 3, 3, 1.5, 10, 0.2, 0.5);
    }
}
