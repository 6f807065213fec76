package org.yincai.recommender.choose;

import static org.yincai.recommender.choose.Candidates.WEAK;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;

/**
 * How far a learner goes in the course when no goal is set: at most one grade beyond the highest one that they had, and
 * not to a skill whose prerequisites are weak. What was never tried and lies more than a grade below is taken for known
 * unless it is expected to be weak. What is expected of a skill that was never tried is no success on it, so it
 * counts as a prerequisite only where it is of a lower grade than they had. A grade was had with {@value #HAD} answers on
 * skills of it that are not weak. Who had none does not go beyond the lowest grade they tried; who tried nothing begins
 * anywhere. When all within reach is proficient, the next grade is, and at last the whole course.
 */
final class Reach {
    private static final int HAD = 3;
    private static final int GRADES = 12;

    private final List<SkillId> skills;
    private final Map<SkillId, Integer> places = new HashMap<>();
    /** Of each skill, by its place in teaching order. */
    private final int[] gradeOf;

    private final int[][] prerequisitesOf;
    private final boolean[] taught;
    /** The grades of the course, rising. */
    private final int[] grades;

    /** The reach in a course of which only some items may be shown. */
    Reach(Curriculum curriculum, List<Item> shown) {
        List<Skill> course = List.copyOf(curriculum.skills());
        course.forEach(skill -> places.put(skill.id(), places.size()));
        skills = course.stream().map(Skill::id).toList();
        gradeOf = course.stream().mapToInt(Skill::grade).toArray();
        grades = Arrays.stream(gradeOf)
                .filter(grade -> grade > 0)
                .distinct()
                .sorted()
                .toArray();
        prerequisitesOf = course.stream()
                .map(skill -> skill.prerequisites().stream()
                        .mapToInt(needed -> place(places, needed))
                        .toArray())
                .toArray(int[][]::new);
        taught = new boolean[skills.size()];
        shown.forEach(item -> item.skills().forEach(skill -> taught[place(places, skill)] = true));
    }

    private static int place(Map<SkillId, Integer> places, SkillId skill) {
        return Objects.requireNonNull(places.get(skill), skill::value);
    }

    /**
     * The skills within reach, in teaching order.
     *
     * @param known one entry per skill, in teaching order
     */
    List<SkillId> of(List<SkillMastery> known) {
        int[] ready = IntStream.range(0, skills.size())
                .filter(skill -> isReady(skill, known))
                .toArray();
        for (int had = had(known); had < grades.length; had++) {
            int reached = had;
            int[] within = Arrays.stream(ready)
                    .filter(skill -> isWithin(skill, reached, known))
                    .toArray();
            if (Arrays.stream(within).anyMatch(skill -> isLeft(skill, known))) {
                return ids(within);
            }
        }
        return ids(ready);
    }

    /** Whether an item asks for no skill of a later grade than those of a scope. */
    Predicate<Item> upTo(List<SkillId> scope) {
        int last = scope.stream().mapToInt(this::grade).max().orElse(0);
        return item -> last == 0 || item.skills().stream().allMatch(skill -> grade(skill) <= last);
    }

    private int grade(SkillId skill) {
        return gradeOf[place(places, skill)];
    }

    private boolean isReady(int skill, List<SkillMastery> known) {
        for (int needed : prerequisitesOf[skill]) {
            if (known.get(needed).mean() < WEAK) {
                return false;
            }
        }
        return true;
    }

    /** The place of the highest grade that was had, -1 for none below the lowest; the number of grades for a fresh learner. */
    private int had(List<SkillMastery> known) {
        int[] answers = new int[GRADES + 1];
        int lowest = Integer.MAX_VALUE;
        for (int skill = 0; skill < gradeOf.length; skill++) {
            SkillMastery mastery = known.get(skill);
            if (gradeOf[skill] > 0 && mastery.answers() > 0) {
                lowest = Math.min(lowest, gradeOf[skill]);
                answers[gradeOf[skill]] += mastery.mean() < WEAK ? 0 : mastery.answers();
            }
        }
        for (int place = grades.length - 1; place >= 0; place--) {
            if (answers[grades[place]] >= HAD) {
                return place;
            }
        }
        return lowest == Integer.MAX_VALUE ? grades.length : Arrays.binarySearch(grades, lowest) - 1;
    }

    private boolean isWithin(int skill, int had, List<SkillMastery> known) {
        if (gradeOf[skill] > grades[Math.min(had + 1, grades.length - 1)] || isLongPast(skill, had, known)) {
            return false;
        }
        return isTried(skill, known)
                || Arrays.stream(prerequisitesOf[skill])
                        .allMatch(needed -> isTried(needed, known)
                                || !taught[needed]
                                || gradeOf[needed] < (had < 0 ? 1 : grades[had]));
    }

    private boolean isLongPast(int skill, int had, List<SkillMastery> known) {
        boolean below = had > 0 && had < grades.length && gradeOf[skill] > 0 && gradeOf[skill] < grades[had - 1];
        return below && !isTried(skill, known) && known.get(skill).mean() >= WEAK;
    }

    private boolean isLeft(int skill, List<SkillMastery> known) {
        return taught[skill] && known.get(skill).level().compareTo(Level.PROFICIENT) < 0;
    }

    private static boolean isTried(int skill, List<SkillMastery> known) {
        return known.get(skill).answers() > 0;
    }

    private List<SkillId> ids(int[] places) {
        return Arrays.stream(places).mapToObj(skills::get).toList();
    }
}
