package org.yincai.training.goals;

import java.util.List;

/** Leads learners to their goals by what can be inferred of them. */
interface Guide {
    String id();

    /** How much each offered item is wanted, walk after walk. */
    double[] scores(List<Walk> walks);

    /** Number of the item that comes next in each walk: the first of the most wanted. */
    default int[] next(List<Walk> walks) {
        double[] scores = scores(walks);
        int[] next = new int[walks.size()];
        int at = 0;
        for (int i = 0; i < next.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int item : walks.get(i).offered()) {
                double score = scores[at++];
                if (score > most) {
                    most = score;
                    next[i] = item;
                }
            }
        }
        return next;
    }
}
