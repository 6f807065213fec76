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
    PREDICTED((option, focus) -> option.predicted()),
    /** Inferred mean of mastery, in [0, 1]. */
    MEAN((option, focus) -> focus.mean()),
    /** Width of the 80 % interval of mastery, in [0, 1]: wide also where the learner knows skills or does not. */
    WIDTH((option, focus) -> focus.mastery().high() - focus.mastery().low()),
    /** Logarithm of 1 and the answers so far. */
    ANSWERS((option, focus) -> Math.log1p(focus.mastery().answers())),
    /** {@link SkillView#readiness}. */
    READINESS((option, focus) -> focus.readiness()),
    /** {@link SkillView#prepared}. */
    PREPARED((option, focus) -> focus.prepared()),
    /** Share of the skills that are asked for, in [0, 1]. */
    GOAL((option, focus) -> option.goalShare()),
    /** {@link SkillView#held}. */
    HELD((option, focus) -> focus.held()),
    /** 1 when the last item was of the skill, else 0. */
    JUST_DONE((option, focus) -> focus.justDone() ? 1 : 0),
    /** Logarithm of 1 and {@link Answered#rights}. */
    RIGHTS((option, focus) -> Math.log1p(focus.answered().rights())),
    /** Logarithm of 1 and {@link Answered#wrongs}. */
    WRONGS((option, focus) -> Math.log1p(focus.answered().wrongs())),
    /** {@link Answered#last}. */
    LAST((option, focus) -> focus.answered().last()),
    /** {@link Answered#lastButOne}. */
    LAST_BUT_ONE((option, focus) -> focus.answered().lastButOne()),
    /** Logarithm of 1 and {@link Answered#rightsBelow}. */
    RIGHTS_BELOW((option, focus) -> Math.log1p(focus.answered().rightsBelow())),
    /** Logarithm of 1 and {@link Answered#wrongsBelow}. */
    WRONGS_BELOW((option, focus) -> Math.log1p(focus.answered().wrongsBelow())),
    /** {@link Answered#share}: the same of all options, but what else they say is read by it. */
    SHARE((option, focus) -> focus.answered().share());

    @SuppressWarnings("ImmutableEnumChecker") // a function of its arguments alone
    private final Reading reading;

    RankFeature(Reading reading) {
        this.reading = reading;
    }

    /** What is read of an option whose least mastered skill is {@code focus}. */
    private interface Reading {
        double of(Option option, SkillView focus);
    }

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
                rows[at++] = (float) feature.reading.of(option, focus);
            }
        }
        return rows;
    }
}
