package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.SkillId;

/** Reads a curriculum from its files. */
final class CurriculumReader {
    private final List<Fault> faults = new ArrayList<>();
    private final YamlFiles files;

    private record Entry(Template template, Fields fields) {}

    CurriculumReader(Shelf shelf) {
        this.files = new YamlFiles(shelf, faults);
    }

    /**
     * The bank of a curriculum, or a {@link ContentException} with every fault.
     *
     * @param proves whether to draw instances of every template, which takes most of the time
     */
    Bank read(String file, boolean proves) {
        Fields root = files.map(file);
        var misconceptions = misconceptions(root);
        var skills = skills(root);
        var templates = templates(root, misconceptions);
        String id = root.string("id");
        root.text("name");
        root.string("licence");
        root.refuseUnknown();
        if (proves && faults.isEmpty()) {
            templates.forEach(CurriculumReader::prove);
        }
        List<Template> plain = templates.stream().map(Entry::template).toList();
        Curriculum curriculum = curriculum(id, file, skills, plain);
        if (!faults.isEmpty()) {
            throw new ContentException(faults);
        }
        return new Bank(curriculum, plain, misconceptions);
    }

    private Map<String, Misconception> misconceptions(Fields root) {
        var found = new LinkedHashMap<String, Misconception>();
        for (Fields entry : files.list(root.string("misconceptions"))) {
            String id = entry.string("id");
            if (found.put(id, new Misconception(id, entry.text("name"), entry.text("feedback"))) != null) {
                entry.fault("id", "given twice", "rename one");
            }
            entry.refuseUnknown();
        }
        return found;
    }

    private List<Skill> skills(Fields root) {
        var skills = new ArrayList<Skill>();
        for (String file : root.strings("skills")) {
            for (Fields entry : files.list(file)) {
                skills.add(new Skill(
                        skillId(entry, "id", entry.string("id")),
                        entry.text("name"),
                        entry.integer("grade", 0, 12),
                        entry.string("strand"),
                        entry.has("needs") ? needs(entry) : List.of()));
                entry.refuseUnknown();
            }
        }
        return skills;
    }

    private static List<SkillId> needs(Fields entry) {
        return entry.strings("needs").stream()
                .map(n -> skillId(entry, "needs", n))
                .toList();
    }

    private static SkillId skillId(Fields entry, String field, String id) {
        if (Identifier.isValid(id)) {
            return new SkillId(id);
        }
        entry.fault(field, "'" + id + "' is no id", "use 1 to 64 letters, digits and '-'");
        return new SkillId("unnamed");
    }

    private List<Entry> templates(Fields root, Map<String, Misconception> misconceptions) {
        var templates = new ArrayList<Entry>();
        for (String file : root.strings("templates")) {
            for (Fields entry : files.list(file)) {
                templates.add(new Entry(new TemplateReader(entry, misconceptions).read(), entry));
            }
        }
        return templates;
    }

    private static void prove(Entry entry) {
        for (long seed = 0; seed < Template.PROVEN_SEEDS; seed++) {
            var problem = entry.template().unprovable(seed);
            if (problem.isPresent()) {
                entry.fields()
                        .fault(
                                "where",
                                "no instance in " + Template.TRIES + " draws: " + problem.get(),
                                "widen the parameters, relax the conditions or change the hint");
                return;
            }
        }
    }

    private Curriculum curriculum(String id, String file, List<Skill> skills, List<Template> templates) {
        try {
            return new Curriculum(
                    id, skills, templates.stream().map(Template::item).toList());
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(file, "", "", String.valueOf(e.getMessage()), "correct the ids and needs"));
            return new Curriculum(id, List.of(), List.of());
        }
    }
}
