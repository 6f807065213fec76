package org.yincai.recommender.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Part;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.choose.Ask;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.choose.Form;
import org.yincai.recommender.choose.Recommender;
import org.yincai.recommender.choose.Scoring;
import org.yincai.recommender.policy.Ranked;
import org.yincai.recommender.policy.Reviews;
import org.yincai.recommender.shortlist.Shortlists;
import org.yincai.recommender.shortlist.Strangers;
import org.yincai.recommender.shortlist.Strangers.Answer;
import org.yincai.recommender.shortlist.Strangers.Stranger;
import org.yincai.recommender.shortlist.Subject;
import org.yincai.recommender.shortlist.Wish;

/**
 * A platform with a bank of its own: the skills of the shipped model (each built on the one before, but every seventh), made-up
 * items of one or two of them, and made-up learners.
 */
final class Platform implements AutoCloseable {
    static final Instant NOW = Instant.ofEpochSecond(1_800_000_000L);
    static final int K = 10;

    final Shortlists shortlists;
    final Recommender recommender;
    final Strangers strangers;
    private final OnnxTracer tracer;
    private final OnnxRanker ranker;
    private final Profiler profiler;
    private final Curriculum curriculum;
    private final List<Item> items;
    private final Random random = new Random(1);

    /**
     * A platform.
     *
     * @param bank items
     * @param ranked whether the shipped ranker scores practice; else the formula does
     */
    Platform(int bank, boolean ranked) {
        ModelFiles files = ModelFiles.load(getClass().getClassLoader(), "org/yincai/models/tracer/default");
        tracer = new OnnxTracer(files, new OnnxOptions(1, 256));
        List<Skill> skills = skills(files.card().skills());
        items = items(bank, skills);
        curriculum = new Curriculum("platform", skills, items);
        profiler = new Profiler(tracer, curriculum, files.card().interval());
        ranker = new OnnxRanker(
                RankerFiles.load(getClass().getClassLoader(), "org/yincai/models/ranker/default"),
                new OnnxOptions(1, 128));
        Scoring scoring = ranked ? new Scoring(new Ranked(ranker), Platform::neverFails) : Scoring.byFormula();
        recommender = new Recommender(curriculum, tracer, item -> true, scoring);
        shortlists = new Shortlists(profiler, recommender);
        strangers = new Strangers(curriculum, tracer);
    }

    private static void neverFails(ModelFailure failure) {
        throw failure;
    }

    private static List<Skill> skills(List<SkillId> ids) {
        var skills = new ArrayList<Skill>();
        for (int i = 0; i < ids.size(); i++) {
            List<SkillId> before = i % 7 == 0 ? List.of() : List.of(ids.get(i - 1));
            skills.add(new Skill(ids.get(i), new Text("技能", "skill"), 1, "number", before));
        }
        return skills;
    }

    private List<Item> items(int bank, List<Skill> skills) {
        var made = new ArrayList<Item>(bank);
        for (int i = 0; i < bank; i++) {
            SkillId first = skills.get(i % skills.size()).id();
            SkillId second = skills.get(random.nextInt(skills.size())).id();
            List<SkillId> of = i % 3 > 0 || first.equals(second) ? List.of(first) : List.of(first, second);
            made.add(new Item(new ItemId("item-" + i), 1, of, random.nextGaussian(), 30, false));
        }
        return made;
    }

    /** A learner who gave so many answers, a minute apart, the last of them a minute ago. */
    Stranger stranger(int answers) {
        var given = new ArrayList<Answer>(answers);
        for (int i = 0; i < answers; i++) {
            Item item = items.get(random.nextInt(items.size()));
            given.add(new Answer(item, random.nextInt(3) > 0, NOW.minusSeconds(60L * (answers - i))));
        }
        return new Stranger(
                new LearnerKey(new TenantId("t"), new LearnerId("l" + random.nextInt(Integer.MAX_VALUE))), given);
    }

    /** Learners with 0 to 79 answers, each of whom is wished ten items of the bank for practice. */
    List<Shortlists.Entry> learners(int number) {
        var all = new ArrayList<Stranger>(number);
        for (int i = 0; i < number; i++) {
            all.add(stranger(random.nextInt(80)));
        }
        return entries(strangers.trace(all));
    }

    /** All skills of the curriculum. */
    List<SkillId> skills() {
        return curriculum.skills().stream().map(Skill::id).toList();
    }

    /** The next item of a session that draws at random. */
    Optional<Choice> random(Subject subject, List<SkillId> scope, long seed) {
        LearnerProfile profile = profiler.read(subject.learner(), subject.sequence(), subject.trace(), NOW);
        return recommender.next(new Ask(
                Policy.RANDOM,
                scope,
                profile,
                subject.trace(),
                null,
                null,
                subject.recent(),
                List.of(),
                null,
                subject.reviews(),
                seed));
    }

    /** What comes next in the test of a learner of twenty answers, made of 19 parts of four skills each. */
    Ask test(List<Asked> asked, long seed) {
        Subject subject = strangers.trace(List.of(stranger(20))).getFirst();
        LearnerProfile profile = profiler.read(subject.learner(), subject.sequence(), subject.trace(), NOW);
        List<SkillId> skills = profile.skills().stream().map(SkillMastery::skill).toList();
        List<Part> parts = IntStream.range(0, 19)
                .mapToObj(i -> new Part(skills.subList(4 * i, 4 * i + 4), 1, 2))
                .toList();
        return new Ask(
                Policy.ADAPTIVE,
                List.of(),
                profile,
                subject.trace(),
                null,
                new Form(parts, 20, seed),
                List.of(),
                asked,
                null,
                Reviews.byAge(),
                seed + asked.size());
    }

    static List<Shortlists.Entry> entries(List<Subject> subjects) {
        var wish = new Wish(Mode.PRACTICE, List.of(), null, K);
        return subjects.stream()
                .map(subject -> new Shortlists.Entry(subject, wish))
                .toList();
    }

    @Override
    public void close() {
        ranker.close();
        tracer.close();
    }
}
