package org.yincai.recommender.policy;

import java.util.Locale;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.profile.Level;

/** Ways that need no weights; all but the last two take items of the goal alone. */
public enum PlainWay implements Way {
    /** Any item. */
    RANDOM {
        @Override
        double wanted(Option option) {
            return 0;
        }
    },
    /** Every item once, in the order of the course, then again: the way without any personal data. */
    CURRICULUM_ORDER {
        @Override
        double wanted(Option option) {
            return -LONG * option.shown() - order(option);
        }
    },
    /** The skill inferred weakest. */
    WEAKEST_SKILL {
        @Override
        double wanted(Option option) {
            return -option.focus().mean() - AGAIN * option.shown();
        }
    },
    /** One skill after the other, each until its inferred mastery reaches {@value #MASTERED} (Bloom 1968). */
    FIXED_THRESHOLD {
        @Override
        double wanted(Option option) {
            boolean mastered = option.focus().mean() >= MASTERED;
            return (mastered ? -LONG : 0) - order(option) - AGAIN * option.shown();
        }
    },
    /** What tells the most: an uncertain outcome on a skill of which little is known. */
    DIAGNOSE {
        @Override
        double wanted(Option option) {
            double outcome = 4 * option.predicted() * (1 - option.predicted());
            return outcome
                    + option.focus().mastery().high()
                    - option.focus().mastery().low();
        }
    },
    /** The mastered skills that are due, the most forgotten first; then what was known and rests. */
    REVIEW {
        @Override
        double wanted(Option option) {
            SkillView skill = option.focus();
            if (skill.mastery().answers() == 0) {
                return -1;
            }
            boolean mastered = skill.mastery().earned().compareTo(Level.PROFICIENT) >= 0;
            boolean due = mastered && skill.due() > 1 - SkillReviews.RETENTION;
            return (due ? 1 + skill.due() : skill.due() * skill.mean()) - AGAIN * option.shown();
        }
    },
    /** As diagnose, also among the prerequisites. */
    PROBE_PREREQUISITES {
        @Override
        double wanted(Option option) {
            return DIAGNOSE.wanted(option);
        }
    },
    /** The weakest skill whose own prerequisites are not weak, also among the prerequisites. */
    WEAKEST_PREREQUISITE {
        @Override
        double wanted(Option option) {
            SkillView skill = option.focus();
            double ready = skill.readiness() < WEAK ? -1 : 0;
            return ready - skill.mean() - AGAIN * option.shown();
        }
    };

    private static final double MASTERED = 0.8;
    private static final double WEAK = 0.5;
    private static final double LONG = 1_000;
    /** Decides between items of one skill. */
    private static final double AGAIN = 1e-4;

    abstract double wanted(Option option);

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public double score(Option option) {
        boolean beyond = this == WEAKEST_PREREQUISITE || this == PROBE_PREREQUISITES;
        return beyond || option.forGoal() ? wanted(option) : Double.NEGATIVE_INFINITY;
    }

    /** Teaching order of the skill that comes last. */
    private static int order(Option option) {
        return option.skills().stream().mapToInt(SkillView::order).max().orElseThrow();
    }
}
