package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.fixture.TinyFru;

class SignatureTest {
    private static final OnnxOptions OPTIONS = new OnnxOptions(1, 8);

    @Test
    void names_every_input_and_output_that_differs_with_both_sides_and_the_model() {
        byte[] step = TinyFru.graph(16, "4", true);
        byte[] predict = TinyFru.graph(8, "k", true);
        var files = new ModelFiles(TinyFru.card(8, "k", step, predict), step, predict);
        assertThatThrownBy(() -> new OnnxTracer(files, OPTIONS))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("model tiny-1")
                .asInstanceOf(type(ModelFault.class))
                .satisfies(
                        fault -> assertThat(fault.faults())
                                .contains(
                                        "step.onnx inputs: the card has domain float[?, 8] but the graph has domain float[?, 16]",
                                        "step.onnx inputs: the card has share float[?, ?] but the graph has share float[?, 4]",
                                        "predict.onnx inputs: the card has no correct but the graph has correct int32[?]",
                                        "predict.onnx outputs: the card has no item_next but the graph has item_next float[?, 8]"));
    }

    @Test
    void a_file_that_is_no_graph_is_a_fault_of_the_model() {
        byte[] junk = "not a graph".getBytes(StandardCharsets.UTF_8);
        var files = new ModelFiles(TinyFru.card(8, "k", junk, junk), junk, junk);
        assertThatThrownBy(() -> new OnnxTracer(files, OPTIONS))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("tiny-1")
                .hasMessageContaining("ONNX Runtime refused a graph");
    }

    @Test
    void a_model_of_a_fixed_number_of_skills_is_accepted() {
        try (var tracer = new OnnxTracer(TinyFru.files(8, "4"), OPTIONS)) {
            assertThat(tracer.model()).matches("tiny-1:[0-9a-f]{8}");
        }
    }
}
