package org.yincai.recommender.simulation;

import java.util.ArrayList;
import java.util.List;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** Grades 3 to 8 with 6 skills each in a chain, every skill also built on its place in the grade before. */
final class SmallCurriculum {
    static final int PER_GRADE = 6;

    private SmallCurriculum() {}

    static Curriculum create() {
        var skills = new ArrayList<Skill>();
        var items = new ArrayList<Item>();
        for (int grade = 3; grade <= 8; grade++) {
            for (int place = 0; place < PER_GRADE; place++) {
                SkillId id = skill(grade, place);
                var before = new ArrayList<SkillId>();
                if (place > 0) {
                    before.add(skill(grade, place - 1));
                }
                if (grade > 3) {
                    before.add(skill(grade - 1, place));
                }
                skills.add(new Skill(id, new Text("技能" + id, "Skill " + id), grade, "number", before));
                for (int i = 0; i < 3; i++) {
                    items.add(item(id, i, i - 1));
                }
            }
        }
        return new Curriculum("small", skills, items);
    }

    static SkillId skill(int grade, int place) {
        return new SkillId("g" + grade + "s" + place);
    }

    private static Item item(SkillId skill, int number, double difficulty) {
        return new Item(new ItemId(skill + "-i" + number), 1, List.of(skill), difficulty, 40, false);
    }

    /** The item of difficulty 0 of a skill. */
    static Item typical(Curriculum curriculum, SkillId skill) {
        return curriculum.itemsOf(skill).get(1);
    }
}
