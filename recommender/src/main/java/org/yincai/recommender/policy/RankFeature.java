package org.yincai.recommender.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a ranker can be told of an option; where it has several skills, of the least mastered. A ranker's card names those
 * that it reads.
 */
public enum RankFeature {
    /** P(right), in [0, 1]. */
    PREDICTED {
        @Override
        double of(Option option, SkillView focus) {
            return option.predicted();
        }
    },
    /** Inferred mean of mastery, in [0, 1]. */
    MEAN {
        @Override
        double of(Option option, SkillView focus) {
            return focus.mean();
        }
    },
    /** Width of the 80 % interval of mastery, in [0, 1]: wide also where the learner knows skills or does not. */
    WIDTH {
        @Override
        double of(Option option, SkillView focus) {
            return focus.mastery().high() - focus.mastery().low();
        }
    },
    /** Logarithm of 1 and the answers so far. */
    ANSWERS {
        @Override
        double of(Option option, SkillView focus) {
            return Math.log1p(focus.mastery().answers());
        }
    },
    /** {@link SkillView#readiness}. */
    READINESS {
        @Override
        double of(Option option, SkillView focus) {
            return focus.readiness();
        }
    },
    /** {@link SkillView#prepared}. */
    PREPARED {
        @Override
        double of(Option option, SkillView focus) {
            return focus.prepared();
        }
    },
    /** Share of the skills that are asked for, in [0, 1]. */
    GOAL {
        @Override
        double of(Option option, SkillView focus) {
            int asked = 0;
            for (SkillView skill : option.skills()) {
                asked += skill.goal() ? 1 : 0;
            }
            return asked / (double) option.skills().size();
        }
    },
    /** {@link SkillView#held}. */
    HELD {
        @Override
        double of(Option option, SkillView focus) {
            return focus.held();
        }
    },
    /** 1 when the last item was of the skill, else 0. */
    JUST_DONE {
        @Override
        double of(Option option, SkillView focus) {
            return focus.justDone() ? 1 : 0;
        }
    },
    /** Logarithm of 1 and {@link Answered#rights}. */
    RIGHTS {
        @Override
        double of(Option option, SkillView focus) {
            return Math.log1p(focus.answered().rights());
        }
    },
    /** Logarithm of 1 and {@link Answered#wrongs}. */
    WRONGS {
        @Override
        double of(Option option, SkillView focus) {
            return Math.log1p(focus.answered().wrongs());
        }
    },
    /** {@link Answered#last}. */
    LAST {
        @Override
        double of(Option option, SkillView focus) {
            return focus.answered().last();
        }
    },
    /** {@link Answered#lastButOne}. */
    LAST_BUT_ONE {
        @Override
        double of(Option option, SkillView focus) {
            return focus.answered().lastButOne();
        }
    },
    /** Logarithm of 1 and {@link Answered#rightsBelow}. */
    RIGHTS_BELOW {
        @Override
        double of(Option option, SkillView focus) {
            return Math.log1p(focus.answered().rightsBelow());
        }
    },
    /** Logarithm of 1 and {@link Answered#wrongsBelow}. */
    WRONGS_BELOW {
        @Override
        double of(Option option, SkillView focus) {
            return Math.log1p(focus.answered().wrongsBelow());
        }
    },
    /** {@link Answered#share}: the same of all options, but what else they say is read by it. */
    SHARE {
        @Override
        double of(Option option, SkillView focus) {
            return focus.answered().share();
        }
    };

    abstract double of(Option option, SkillView focus);

    /** As it stands in a card. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<RankFeature> named(String id) {
        return Arrays.stream(values()).filter(f -> f.id().equals(id)).findFirst();
    }

    /** Rows of some features of all options, one option after the other. */
    public static float[] rows(List<RankFeature> features, List<Option> options) {
        float[] rows = new float[features.size() * options.size()];
        int at = 0;
        for (Option option : options) {
            SkillView focus = option.focus();
            for (RankFeature feature : features) {
                rows[at++] = (float) feature.of(option, focus);
            }
        }
        return rows;
    }
}
