package org.yincai.training.assess;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.Blueprint;
import org.yincai.recommender.assess.Blueprint.Bound;
import org.yincai.recommender.assess.TestItem;

/** A test made like its bank: of each skill, and of each third by difficulty, its part of the questions, rounded down or up. */
final class BankBlueprint {
    private static final int BANDS = 3;

    private BankBlueprint() {}

    static Blueprint of(List<TestItem> bank, int length) {
        List<Bound> bounds = new ArrayList<>();
        for (SkillId skill : bank.stream().map(TestItem::skill).distinct().toList()) {
            bounds.add(part(
                    skill.value(),
                    bank.stream().filter(item -> item.skill().equals(skill)).toList(),
                    bank.size(),
                    length));
        }
        List<TestItem> easyFirst = bank.stream()
                .sorted(Comparator.comparingDouble(item -> item.curve().difficulty()))
                .toList();
        for (int band = 0; band < BANDS; band++) {
            List<TestItem> third = easyFirst.subList(band * bank.size() / BANDS, (band + 1) * bank.size() / BANDS);
            bounds.add(part("difficulty " + (band + 1), third, bank.size(), length));
        }
        return new Blueprint(length, bounds);
    }

    private static Bound part(String name, List<TestItem> items, int bank, int length) {
        int least = items.size() * length / bank;
        int most = Math.ceilDiv(items.size() * length, bank);
        return new Bound(name, items.stream().map(TestItem::id).collect(toSet()), least, most);
    }
}
