package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trials on simulated learners, small, with the shipped model. */
class TrialCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private String run(String command) {
        out.reset();
        int code = Main.run(List.of(command.split(" ")), stream(out), stream(log));
        assertThat(code).as(log.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void ways_of_choosing_are_tuned_on_one_family_and_judged_on_the_other() {
        String command = "simulate-policies --learners 6 --tries 2 --tuning-learners 4 --judge bkt-prerequisites";
        String first = run(command);
        assertThat(first)
                .contains("bkt-prerequisites, tuned on irt-growth, 6 learners", "| practice-2 |", "| fixed-threshold |")
                .doesNotContain("irt-growth, tuned");
        assertThat(run(command)).isEqualTo(first);
    }

    @Test
    void a_ranker_is_trained_on_all_kinds_and_judged_on_one(@TempDir Path directory) throws IOException {
        String command = "train-ranker --learners 6 --schools 3 --on irt-growth,bkt-prerequisites,traced"
                + " --generator shipped --id ranker-1 --out ";
        assertThat(run(command + directory)).contains("ranker-1:");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("round 2/2", "epochs");
        assertThat(run("simulate-policies --learners 3 --oracle true --judge irt-growth --ranker " + directory))
                .contains("irt-growth, 3 learners", "| ranker-1:", "| oracle |", "| practice-2 |")
                .doesNotContain("tuned on");
        run(command + directory.resolve("again"));
        assertThat(directory.resolve("again/ranker.onnx")).hasSameBinaryContentAs(directory.resolve("ranker.onnx"));
        assertThat(Files.readString(directory.resolve("card.json")))
                .contains(
                        "train-ranker --learners 6 --schools 3 --on irt-growth,bkt-prerequisites,traced --id ranker-1");
        for (String on : List.of("all", "traced")) {
            assertThat(Main.run(List.of("train-ranker", "--out", "x", "--on", on), stream(out), stream(log)))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_tracer_is_a_school_of_its_own() {
        String traced = run(
                "simulate-policies --learners 2 --tries 0 --tuning-learners 1 --generator shipped" + " --judge traced");
        assertThat(traced).contains("traced, tuned on irt-growth", "traced, tuned on bkt-prerequisites");
    }

    @Test
    void simulated_learners_are_fast() {
        assertThat(run("simulate --learners 50 --threads 1")).contains("IRT_GROWTH", "BKT_PREREQUISITES", "/s on 1");
    }

    @Test
    void gaps_are_planted_and_looked_for() {
        assertThat(run("find-causes --pupils 3 --items 6")).contains("IRT_GROWTH: first", "of 3 pupils");
    }

    @Test
    void gamers_are_believed_less_when_their_work_is_looked_at() {
        assertThat(run("simulate-gaming --pupils 30 --least 20 --most 50 --slowest 9000 --hints 0"))
                .contains("| IRT_GROWTH | ALL |", "WORKED_FOR over ALL: gamers falsely believed x ");
    }

    @Test
    void a_policy_is_judged_by_the_decisions_of_another(@TempDir Path directory) throws IOException {
        assertThat(run("judge-policy --learners 40")).contains("weakest-skill: logged", "truth");
        Path log = directory.resolve("decisions.csv");
        Files.writeString(log, "propensity,target,reward,predicted,expected\n0.5,0.25,1,0,0\n0.5,0.75,0,0,0\n");
        assertThat(run("judge-policy --decisions " + log)).contains("logged 0.5000", "IPS 0.2500", "SNIPS 0.2500");
        Files.writeString(log, "propensity,target,reward,predicted,expected\n0.5,0.25,x,0,0\n");
        assertThat(Main.run(List.of("judge-policy", "--decisions", log.toString()), stream(out), stream(this.log)))
                .isEqualTo(2);
        assertThat(this.log.toString(StandardCharsets.UTF_8)).contains("line 2 must hold numbers");
    }
}
