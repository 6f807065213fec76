package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.yincai.training.data.format.Format;

/**
 * Entry of the training room: {@code train}, {@code train-default}, {@code train-ranker}, {@code export}, {@code evaluate}, {@code compare}, {@code promote},
 * {@code replay}, {@code fit-memory}, {@code evaluate-test}, {@code data}, and trials on simulated learners.
 */
public final class Main {
    private static final String USAGE = """
            commands:
              train          DATA --out DIR [--seed 1] [--width 64] [--epochs 10] [--members 1] [--distil false]
                             [--refit false] [--rate 0.002] [--dropout 0.3] [--item-mask 0.1] [--item-rate 1]
                             [--item-answers 3] [--gaps false] [--half-state false] [--id NAME]
              train-default  --out DIR [--seed 1] [--learners 6000] [--width 32] [--epochs 12]
              export         --model DIR|shipped --out DIR [--half-state true|false] [--state-bytes 32768]
              evaluate       --model DIR DATA [--report DIR]
              compare        DATA [--models all|NAME,NAME] [--model DIR] [--seed 1] [--report DIR]
              promote        --candidate DIR --live DIR|shipped DATA [--to DIR]
              replay         --url URL --model DIR DATA [--token TOKEN] [--run NAME]
              fit-memory     DATA | --reviews FILE [--rounds 60]
              evaluate-test  DATA [--draws 10] [--validation false] | --format cdm --data PATH [--guessing false] [--most 12]
              data validate  DATA
              simulate       [--learners 20000] [--threads N] [--seed 1]
              find-causes    [--model DIR] [--pupils 1000] [--items 30] [--levels 2] [--seed 1]
              simulate-gaming [--model DIR] [--pupils 2000] [--least 40] [--most 90] [--slowest 6000] [--hints 50] [--seed 1]
              judge-policy   --decisions FILE | [--model DIR] [--learners 4000] [--seed 1]
              train-ranker   --out DIR [--on irt-growth,bkt-prerequisites,traced] [--generator DIR] [--schools 40] [--learners 3200] [--rounds 2] [--seed 1] [--model DIR] [--id NAME]
              simulate-policies [--model DIR] [--ranker DIR|shipped,DIR] [--oracle false] [--generator DIR] [--judge all|SCHOOL] [--learners 1000] [--tries 90] [--tuning-learners 500] [--seed 1]
              simulate-goals DATA --simulator DIR [--model DIR] [--seeds 5] [--offered 20] [--answers 100000] [--quests N] [--drawn true] [--validation false]

            DATA is --format FORMAT --data PATH, with --fold 1..5 where the format has folds, --split-seed 1 where it is not divided,
            and --merge true to make one answer of rows that repeat it once for each skill; --from-journal URL is short for
            --format journal --url URL. FORMAT and PATH:
            """;

    private Main() {}

    /** Runs one command; exits with 2 when it is misspelt or its input is refused, with 1 when it failed. */
    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** Runs one command: results go to {@code out}, everything else to {@code log}. */
    static int run(List<String> args, PrintStream out, PrintStream log) {
        if (args.isEmpty()) {
            log.println(usage());
            return 2;
        }
        try {
            return command(args, out, log);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (IOException | RuntimeException refused) {
            log.println(refused.getMessage());
            return 2;
        }
    }

    private static int command(List<String> args, PrintStream out, PrintStream log)
            throws IOException, InterruptedException {
        boolean two = args.size() > 1 && !args.get(1).startsWith("--");
        var options = new Arguments(args.subList(two ? 2 : 1, args.size()));
        switch (two ? args.getFirst() + " " + args.get(1) : args.getFirst()) {
            case "data validate" -> new DataCommand(out, log).validate(options);
            case "train" -> new TrainCommand(out, log).run(options);
            case "train-default" -> new TrainDefaultCommand(out, log).run(options);
            case "export" -> new ExportCommand(log).run(options);
            case "evaluate" -> new EvaluateCommand(out, log).run(options);
            case "compare" -> new CompareCommand(out, log).run(options);
            case "simulate" -> new SimulateCommand(out).run(options);
            case "find-causes" -> new RootCausesCommand(out).run(options);
            case "simulate-gaming" -> new SimulateGamingCommand(out).run(options);
            case "judge-policy" -> new JudgePolicyCommand(out).run(options);
            case "train-ranker" -> new TrainRankerCommand(out, log).run(options);
            case "simulate-policies" -> new SimulatePoliciesCommand(out, log).run(options);
            case "simulate-goals" -> new SimulateGoalsCommand(out, log).run(options);
            case "promote" -> new PromoteCommand(out, log).run(options);
            case "fit-memory" -> new FitMemoryCommand(out, log).run(options);
            case "evaluate-test" -> new EvaluateTestCommand(out, log).run(options);
            case "replay" -> {
                return new ReplayCommand(out, log).run(options) ? 0 : 1;
            }
            default -> throw new IllegalArgumentException("no command " + args.getFirst() + "\n" + usage());
        }
        return 0;
    }

    private static String usage() {
        var text = new StringBuilder(USAGE);
        for (Format format : Format.values()) {
            text.append(String.format("  %-10s %s%n", format.id(), format.about()));
        }
        return text.toString();
    }
}
