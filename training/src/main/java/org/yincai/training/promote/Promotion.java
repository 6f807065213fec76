package org.yincai.training.promote;

import java.util.List;
import java.util.Locale;
import org.yincai.inference.card.ModelFiles;
import org.yincai.training.evaluate.Contest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A candidate beside the live model.
 *
 * @param candidate its id and hash, as {@link ModelFiles#model}
 * @param live likewise
 */
public record Promotion(String candidate, String live, Contest contest) {

    /**
     * Refuses a candidate that may not be promoted, naming every reason.
     *
     * @throws RefusedCandidate when {@link Rules} says so
     */
    public void refuseUnfit() {
        List<String> faults = Rules.faults(contest);
        if (!faults.isEmpty()) {
            throw new RefusedCandidate(candidate, faults);
        }
    }

    /** The figures for a person. */
    public String lines() {
        return String.format(
                Locale.ROOT,
                "%d answers of %d learners%n"
                        + "candidate %-28s AUC %.4f  log-loss %.4f  ECE %.4f  calibration slope %.3f%n"
                        + "live      %-28s AUC %.4f  log-loss %.4f  ECE %.4f%n"
                        + "candidate less live: AUC %+.4f, 95 %% interval [%+.4f, %+.4f]%n",
                contest.challenger().answers(),
                contest.learners(),
                candidate,
                contest.challenger().auc(),
                contest.challenger().logLoss(),
                contest.challenger().ece(),
                contest.scale().slope(),
                live,
                contest.holder().auc(),
                contest.holder().logLoss(),
                contest.holder().ece(),
                contest.gain(),
                contest.gainInterval().low(),
                contest.gainInterval().high());
    }

    /** The figures and what follows from them, as JSON. */
    public ObjectNode json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("candidate", candidate).put("live", live);
        root.put("answers", contest.challenger().answers()).put("learners", contest.learners());
        root.putPOJO("candidateFigures", contest.challenger().figures());
        root.putPOJO("liveFigures", contest.holder().figures());
        root.put("aucGain", contest.gain());
        root.putArray("aucGain95")
                .add(contest.gainInterval().low())
                .add(contest.gainInterval().high());
        root.put("calibrationSlope", contest.scale().slope());
        root.put("eceOfChance", contest.eceOfChance());
        root.putPOJO("refusedBecause", Rules.faults(contest));
        return root;
    }
}
