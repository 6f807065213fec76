package org.yincai.training.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.recommender.scales.ScaleOptions;
import org.yincai.training.assess.BobcatProtocol.Chooser;
import org.yincai.training.data.Split;

/** Adaptive tests on a log of practice: items calibrated on its train part, learners of another part tested. */
public final class TestOfLog {
    private static final ScaleCalibration.Options CALIBRATION =
            new ScaleCalibration.Options(ScaleOptions.DEFAULT.spread(), 1, 6, 20);

    private TestOfLog() {}

    /**
     * Figures of each way to choose the questions, by name.
     *
     * @param validation whether the validation part is tested instead of the test part
     */
    public static Map<String, Map<String, Double>> run(Split split, boolean validation, int draws, long seed) {
        List<Taken> train = Taken.of(split.train(), BobcatProtocol.LEAST_ANSWERS);
        ScaleCalibration calibration = ScaleCalibration.of(train, split.train().items(), CALIBRATION);
        int bank = split.train().items().size();
        List<Taken> tested = Taken.of(validation ? split.validation() : split.test(), BobcatProtocol.LEAST_ANSWERS);
        var protocol = new BobcatProtocol(calibration, ScaleOptions.DEFAULT, bank);
        ScaleOptions usual = ScaleOptions.DEFAULT;
        var blind = new BobcatProtocol(calibration, new ScaleOptions(usual.spread(), 0, 1e9), bank);
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        figures.put("random", protocol.run(tested, Chooser.RANDOM, draws, seed));
        figures.put("plain information", protocol.run(tested, Chooser.PLAIN_INFORMATION, draws, seed));
        figures.put("adaptive, intake unknown", blind.run(tested, Chooser.ADAPTIVE, draws, seed));
        figures.put("adaptive", protocol.run(tested, Chooser.ADAPTIVE, draws, seed));
        return figures;
    }
}
