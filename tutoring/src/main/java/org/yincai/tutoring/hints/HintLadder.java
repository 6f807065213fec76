package org.yincai.tutoring.hints;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Help;
import org.yincai.tutoring.content.Leak;
import org.yincai.tutoring.content.Misconception;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.grading.Grader;
import org.yincai.tutoring.grading.Verdict;
import org.yincai.tutoring.hints.HintReply.Hint;
import org.yincai.tutoring.hints.HintReply.Reason;
import org.yincai.tutoring.hints.HintReply.Refusal;

/**
 * Gives hints on six levels, the same for the same question; nothing before level 5 contains the key.
 *
 * <p>Why a ladder: unrestricted answers helped pupils in practice and harmed them in the later exam, hints alone did not (Bastani
 * et al., Generative AI without guardrails can harm learning, PNAS 122(26), 2025).
 */
public final class HintLadder {
    public static final int TOP = 5;

    /** The level that asks a smaller question. */
    public static final int SCAFFOLD = 3;

    private final Bank bank;
    private final Grader grader = new Grader();

    public HintLadder(Bank bank) {
        this.bank = bank;
    }

    /**
     * The hint of a level, or why it is refused.
     *
     * @param misconception id of what the last answer showed, or null
     * @param highest highest level shown so far for this attempt, -1 for none
     * @param mode in {@link Mode#TEST} there are no hints
     */
    public HintReply hint(Question question, int level, @Nullable String misconception, int highest, Mode mode) {
        if (mode == Mode.TEST) {
            return new Refusal(
                    Reason.NO_HINTS_IN_TESTS,
                    new Text("测验中没有提示", "there are no hints in a test"),
                    new Text("请不看提示作答", "answer without one"));
        }
        if (level < 0 || level > TOP) {
            return new Refusal(
                    Reason.NO_SUCH_LEVEL,
                    new Text("没有这一级提示", "there is no such hint"),
                    new Text("请用 0 到 5 级", "ask for a level from 0 to 5"));
        }
        if (level == TOP && highest < TOP - 1) {
            return new Refusal(
                    Reason.EXAMPLE_FIRST,
                    new Text("看过例题才能看答案", "the answer comes after the worked example"),
                    new Text("请先看 4 级提示", "ask for level 4 first"));
        }
        return given(question, level, misconception);
    }

    /** Grades the answer to the smaller question of level 3. */
    public Verdict gradeScaffold(Question question, String answer) {
        return grader.gradeScaffold(question, answer);
    }

    private Hint given(Question question, int level, @Nullable String misconception) {
        Help help = question.key().help();
        return switch (level) {
            case 0 -> new Hint(level, help.asks(), null);
            case 1 -> new Hint(level, help.concept(), null);
            case 2 -> new Hint(level, aimed(question, misconception).orElse(help.strategy()), null);
            case SCAFFOLD -> new Hint(level, new Text("先做一个小问题。", "First try a smaller question."), help.scaffoldAsk());
            case 4 -> new Hint(level, help.example(), null);
            default -> new Hint(level, answer(question), null);
        };
    }

    /** The strategy after the words for the diagnosed misconception, where those keep the key secret. */
    private Optional<Text> aimed(Question question, @Nullable String misconception) {
        Text strategy = question.key().help().strategy();
        return Optional.ofNullable(misconception)
                .flatMap(bank::misconception)
                .map(Misconception::feedback)
                .filter(f -> !Leak.in(f, question))
                .map(f -> new Text(f.zh() + strategy.zh(), f.en() + " " + strategy.en()));
    }

    private static Text answer(Question question) {
        List<Text> steps = question.key().help().steps();
        Text answer = AnswerText.of(question);
        return new Text(
                lines(steps, Text::zh) + "\n答案：" + answer.zh(), lines(steps, Text::en) + "\nAnswer: " + answer.en());
    }

    private static String lines(List<Text> steps, Function<Text, String> language) {
        return steps.stream().map(language).collect(Collectors.joining("\n"));
    }
}
