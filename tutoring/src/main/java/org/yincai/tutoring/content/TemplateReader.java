package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.maths.Expression;

/** Reads one template from its fields. */
final class TemplateReader {
    private final Fields fields;
    private final BodyReader bodies;
    private final Set<String> names = new LinkedHashSet<>();

    TemplateReader(Fields fields, Map<String, Misconception> misconceptions) {
        this.fields = fields;
        this.bodies = new BodyReader(fields, names, misconceptions);
    }

    Template read() {
        Item item = item();
        List<Parameter> parameters = fields.has("params") ? parameters(fields.child("params")) : List.of();
        List<Expression> conditions = fields.has("where")
                ? fields.strings("where").stream()
                        .map(w -> fields.expression("where", w, names))
                        .toList()
                : List.of();
        Phrase stem = fields.phrase("stem", names);
        Template template = new Template(item, parameters, conditions, stem, bodies.read(), help());
        fields.refuseUnknown();
        return template;
    }

    private Item item() {
        var skills = new ArrayList<SkillId>();
        for (String skill : fields.strings("skills")) {
            if (Identifier.isValid(skill)) {
                skills.add(new SkillId(skill));
            } else {
                fields.fault("skills", "'" + skill + "' is no id", "use letters, digits and '-'");
            }
        }
        if (skills.isEmpty() || skills.size() > 3) {
            fields.fault("skills", "names " + skills.size() + " skills", "name 1 to 3");
        }
        if (Set.copyOf(skills).size() < skills.size()) {
            fields.fault("skills", "names a skill twice", "name each once");
        }
        return new Item(
                new ItemId(id()),
                fields.integer("version", 1, 1_000_000),
                skills.isEmpty() ? List.of(new SkillId("none")) : skills,
                fields.number("difficulty", -5, 5),
                fields.number("seconds", 1, 3600),
                fields.string("withdrawn", "false").equals("true"));
    }

    private String id() {
        String id = fields.string("id");
        if (Identifier.isValid(id)) {
            return id;
        }
        fields.fault("id", "'" + id + "' is no id", "use 1 to 64 letters, digits and '-'");
        return "unnamed";
    }

    private List<Parameter> parameters(Fields params) {
        var parameters = new ArrayList<Parameter>();
        for (String name : params.names()) {
            Fields source = params.child(name);
            parameters.add(new Parameter(name, source(source)));
            source.refuseUnknown();
            names.add(name);
        }
        return parameters;
    }

    private Parameter.Source source(Fields source) {
        if (source.has("value")) {
            return new Parameter.Derived(source.expression("value", names));
        }
        if (source.has("in")) {
            return new Parameter.OneOf(source.strings("in").stream()
                    .map(v -> source.expression("in", v, names))
                    .toList());
        }
        return new Parameter.Range(
                source.expression("from", names),
                source.expression("to", names),
                source.has("step") ? source.integer("step", 1, 1_000_000) : 1);
    }

    private HelpTemplate help() {
        Fields scaffold = fields.child("scaffold");
        var help = new HelpTemplate(
                fields.phrase("asks", names),
                fields.phrase("concept", names),
                fields.phrase("strategy", names),
                scaffold.phrase("ask", names),
                scaffold.expression("answer", names),
                fields.phrase("example", names),
                fields.maps("solution").stream().map(this::step).toList());
        scaffold.refuseUnknown();
        return help;
    }

    private Phrase step(Fields step) {
        var text = new Text(step.string("zh"), step.string("en"));
        return step.phrase("text", text, names);
    }
}
