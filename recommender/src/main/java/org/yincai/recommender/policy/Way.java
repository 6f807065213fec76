package org.yincai.recommender.policy;

import java.util.List;

/** A way to choose: the option with the highest score comes next. Pure: the same options give the same scores. */
public interface Way {
    /** Name and version, as it stands in a decision's receipt. */
    String id();

    /** How much this option is wanted; negative infinity when it is not to be chosen at all. */
    double score(Option option);

    /** The score of each option; for ways that score many at a time faster than one by one. */
    default double[] scores(List<Option> options) {
        return options.stream().mapToDouble(this::score).toArray();
    }
}
