package org.yincai.recommender.shortlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.recommender.choose.Recommender;
import org.yincai.recommender.choose.Scoring;
import org.yincai.recommender.fixture.WinsTracer;
import org.yincai.recommender.shortlist.Strangers.Answer;
import org.yincai.recommender.shortlist.Strangers.Stranger;

/** A bank of items over a few skills, and learners who are asked about it. */
final class Bank {
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    final Curriculum curriculum;
    final Shortlists shortlists;
    final Strangers strangers;

    Bank(int items, int skills) {
        var tracer = new WinsTracer();
        var all = new ArrayList<Skill>();
        for (int i = 0; i < skills; i++) {
            all.add(new Skill(skill(i), new Text("技能", "skill"), 1, "number", List.of()));
        }
        var bank = new ArrayList<Item>(items);
        for (int i = 0; i < items; i++) {
            bank.add(item("item-" + i, i % skills));
        }
        curriculum = new Curriculum("bank", all, bank);
        var profiler = new Profiler(tracer, curriculum, new IntervalParameters(1, 1, 0, 0, 0));
        shortlists = new Shortlists(profiler, new Recommender(curriculum, tracer, item -> true, Scoring.byFormula()));
        strangers = new Strangers(curriculum, tracer);
    }

    static SkillId skill(int number) {
        return new SkillId("skill-" + number);
    }

    static Item item(String id, int skill) {
        return new Item(new ItemId(id), 1, List.of(skill(skill)), 0, 30, false);
    }

    Item item(int number) {
        return curriculum.item(new ItemId("item-" + number)).orElseThrow();
    }

    static Wish wish(int k) {
        return new Wish(Mode.PRACTICE, List.of(), null, k);
    }

    static Wish among(int k, Item... candidates) {
        return new Wish(Mode.PRACTICE, List.of(), List.of(candidates), k);
    }

    /** Somebody who gave these answers. */
    Subject after(Answer... answers) {
        return strangers.trace(List.of(stranger(answers))).getFirst();
    }

    static Stranger stranger(Answer... answers) {
        return new Stranger(new LearnerKey(new TenantId("t"), new LearnerId("described")), List.of(answers));
    }

    static Answer right(Item item) {
        return new Answer(item, true, NOW);
    }

    static Answer wrong(Item item) {
        return new Answer(item, false, NOW);
    }

    List<ItemId> best(Subject subject, Wish wish) {
        return ids(
                shortlists.of(List.of(new Shortlists.Entry(subject, wish)), NOW).getFirst());
    }

    static List<ItemId> ids(Shortlist shortlist) {
        return shortlist.best().stream().map(choice -> choice.item().id()).toList();
    }
}
