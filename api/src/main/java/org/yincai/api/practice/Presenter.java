package org.yincai.api.practice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.yincai.api.wire.Rounded;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Decision;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.choose.Reason;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Option;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.session.Answered;
import org.yincai.tutoring.session.MasteryChange;
import org.yincai.tutoring.session.NextStep;
import org.yincai.tutoring.session.Session;

/** Turns what the tutor decided into replies; never passes on a key. */
final class Presenter {
    private static final int QUESTIONS = 4_096;
    private static final Text TAKEN = new Text("已记下，测验结束后看结果。", "Taken. The result comes at the end of the test.");

    private final Bank bank;
    private final AttemptTokens tokens;
    /** A question is asked for when it is shown and again when it is answered. */
    private final Cache<Instance, Question> questions =
            Caffeine.newBuilder().maximumSize(QUESTIONS).executor(Runnable::run).build();

    Presenter(Bank bank, AttemptTokens tokens) {
        this.bank = bank;
        this.tokens = tokens;
    }

    Replies.Step next(LearnerKey learner, Session session, NextStep step, boolean fallback) {
        return switch (step) {
            case NextStep.Complete complete ->
                new Replies.Complete("complete", complete.reason().code());
            case NextStep.Show show -> item(learner, session, show.offer(), fallback);
        };
    }

    private Replies.NextItem item(LearnerKey learner, Session session, Offer offer, boolean fallback) {
        Question question = question(offer);
        Decision d = offer.decision();
        return new Replies.NextItem(
                "item",
                tokens.sign(learner, offer.attempt()),
                shown(question),
                offer.number(),
                offer.tryNumber(),
                why(d, session.start().mode()),
                new Replies.Decided(offer.attempt(), d.policy(), d.model(), d.propensity()),
                new Replies.Used(session.start().items(), session.answered() + 1, (int)
                        session.start().time().toMinutes()),
                fallback);
    }

    /** The instance of an offer. */
    Question question(Offer offer) {
        return questions.get(new Instance(offer.item(), offer.seed()), this::made);
    }

    private Question made(Instance of) {
        return bank.question(of.item, of.seed)
                .orElseThrow(() -> new IllegalStateException("item " + of.item + " was offered but has no text"));
    }

    private record Instance(ItemId item, long seed) {}

    private Replies.Shown shown(Question q) {
        List<Option> options = q.right().isEmpty() ? q.options() : q.right();
        return new Replies.Shown(
                q.item(),
                q.version(),
                q.response(),
                bank.curriculum().item(q.item()).orElseThrow().skills(),
                q.stem(),
                choices(options),
                choices(q.left()),
                q.blanks(),
                q.unit());
    }

    private static List<Replies.Choice> choices(List<Option> options) {
        return options.stream().map(o -> new Replies.Choice(o.id(), o.text())).toList();
    }

    /** In a test without numbers: how they moved would tell what the answer before was worth. */
    private Replies.Why why(Decision d, Mode mode) {
        boolean told = mode != Mode.TEST;
        return new Replies.Why(
                d.reason(),
                d.skill(),
                told ? Rounded.four(d.mastery()) : null,
                told ? Rounded.four(d.low()) : null,
                told ? Rounded.four(d.high()) : null,
                Reason.Code.of(d.reason()).text(name(d.skill())));
    }

    private Text name(SkillId skill) {
        return bank.curriculum().skill(skill).map(Skill::name).orElseGet(() -> new Text(skill.value(), skill.value()));
    }

    Replies.Attempted attempted(LearnerKey learner, Session session, Answered answered, long sequence) {
        if (session.start().mode() == Mode.TEST) {
            return taken(learner, session, answered, sequence);
        }
        return new Replies.Attempted(
                answered.event().id().value(),
                answered.verdict().score(),
                answered.verdict().correct(),
                new Replies.Feedback(
                        answered.verdict().kind(),
                        answered.verdict().misconception(),
                        answered.verdict().feedback()),
                answered.retry() == null
                        ? null
                        : new Replies.Retry(
                                tokens.sign(learner, answered.retry().attempt())),
                answered.mastery().stream().map(Presenter::change).toList(),
                new Replies.Weight(answered.event().evidence() ? 1 : 0, answered.flags()),
                answered.next() == null ? null : next(learner, session, answered.next(), answered.fallback()),
                sequence,
                answered.fallback());
    }

    /** Nothing of what the answer was worth: that is told when the test is over. */
    private Replies.Attempted taken(LearnerKey learner, Session session, Answered answered, long sequence) {
        return new Replies.Attempted(
                answered.event().id().value(),
                null,
                null,
                new Replies.Feedback(null, null, TAKEN),
                null,
                List.of(),
                null,
                answered.next() == null ? null : next(learner, session, answered.next(), answered.fallback()),
                sequence,
                answered.fallback());
    }

    private static Replies.Change change(MasteryChange change) {
        SkillMastery after = change.after();
        return new Replies.Change(
                after.skill(),
                Rounded.four(change.before().mean()),
                Rounded.four(after.mean()),
                Rounded.four(after.low()),
                Rounded.four(after.high()),
                after.level());
    }
}
