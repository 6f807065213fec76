package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TrainOptionsTest {
    private static final TrainOptions STANDARD = TrainOptions.standard(32, 1);

    /** The components that a change changes, with what they become. */
    private static Map<String, Object> changed(UnaryOperator<TrainOptions> change) {
        TrainOptions after = change.apply(STANDARD);
        return Arrays.stream(TrainOptions.class.getRecordComponents())
                .filter(c -> !value(c.getName(), STANDARD).equals(value(c.getName(), after)))
                .collect(Collectors.toMap(c -> c.getName(), c -> value(c.getName(), after)));
    }

    private static Object value(String component, TrainOptions of) {
        try {
            return TrainOptions.class.getMethod(component).invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component, e);
        }
    }

    @Test
    void every_change_changes_its_own_component_alone() {
        assertThat(changed(o -> o.withEpochs(3))).isEqualTo(Map.of("epochs", 3));
        assertThat(changed(o -> o.withSeed(7))).isEqualTo(Map.of("seed", 7L));
        assertThat(changed(o -> o.withLearningRate(.004f))).isEqualTo(Map.of("learningRate", .004f));
        assertThat(changed(o -> o.withDropout(.4f))).isEqualTo(Map.of("dropout", .4f));
        assertThat(changed(o -> o.withItemMask(.05f))).isEqualTo(Map.of("itemMask", .05f));
        assertThat(changed(o -> o.withItemRate(4))).isEqualTo(Map.of("itemRate", 4f));
        assertThat(changed(o -> o.withMinItemAnswers(1))).isEqualTo(Map.of("minItemAnswers", 1));
        assertThat(changed(o -> o.withGaps(true))).isEqualTo(Map.of("gaps", true));
    }

    @Test
    void rates_out_of_range_are_refused() {
        List<UnaryOperator<TrainOptions>> wrong = List.of(
                o -> o.withLearningRate(0), o -> o.withItemRate(0), o -> o.withDropout(1), o -> o.withItemMask(1));
        assertThat(wrong)
                .allSatisfy(change ->
                        assertThatThrownBy(() -> change.apply(STANDARD)).hasMessageContaining("learning and item > 0"));
    }
}
