package org.yincai.api.service;

import java.nio.file.Path;
import java.util.List;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import tools.jackson.databind.json.JsonMapper;

/** Reads a foreign curriculum: {@code {"id", "skills": [ids], "items": [{"id", "skills": [ids]}]}}. */
final class CurriculumFile {
    private static final double SECONDS = 30;

    private CurriculumFile() {}

    static Curriculum read(Path file) {
        Body body = JsonMapper.shared().readValue(file.toFile(), Body.class);
        return new Curriculum(
                body.id(),
                body.skills().stream()
                        .map(s -> new Skill(new SkillId(s), new Text(s, s), 0, "", List.of()))
                        .toList(),
                body.items().stream()
                        .map(i -> new Item(
                                new ItemId(i.id()),
                                1,
                                i.skills().stream().map(SkillId::new).toList(),
                                0,
                                SECONDS,
                                false))
                        .toList());
    }

    record Body(String id, List<String> skills, List<Line> items) {}

    record Line(String id, List<String> skills) {}
}
