package org.yincai.training;

import java.util.List;

/** Entry of the training room: {@code train}, {@code train-default}, {@code evaluate}, {@code compare}, {@code replay}. */
public final class Main {
    private static final String USAGE = """
            commands:
              train          --format gervet|akt --data DIR --out DIR [--fold 1..5] [--seed 1] [--width 64] [--epochs 30] [--id NAME]
              train-default  --out DIR [--seed 1] [--learners 6000] [--width 32] [--epochs 12]
              evaluate       --model DIR --format gervet|akt --data DIR [--fold 1..5] [--report DIR]
              compare        --format gervet|akt --data DIR [--fold 1..5] [--models all|NAME,NAME] [--model DIR] [--seed 1] [--report DIR]
              replay         --url URL --model DIR --format gervet|akt --data DIR [--fold 1..5] [--token TOKEN] [--run NAME]
            """;

    private Main() {}

    /** Runs one command; exits with 2 when it is misspelt or its input is refused, with 1 when it failed. */
    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        if (args.isEmpty()) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            var options = new Arguments(args.subList(1, args.size()));
            switch (args.getFirst()) {
                case "train" -> new TrainCommand(System.out, System.err).run(options);
                case "train-default" -> new TrainDefaultCommand(System.out, System.err).run(options);
                case "evaluate" -> new EvaluateCommand(System.out, System.err).run(options);
                case "compare" -> new CompareCommand(System.out, System.err).run(options);
                case "replay" -> {
                    return new ReplayCommand(System.out, System.err).run(options) ? 0 : 1;
                }
                default -> throw new IllegalArgumentException("no command " + args.getFirst() + "\n" + USAGE);
            }
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (java.io.IOException | RuntimeException refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
    }
}
