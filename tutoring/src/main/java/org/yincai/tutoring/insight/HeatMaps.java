package org.yincai.tutoring.insight;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.LearnerId;
import org.yincai.models.profile.Band;
import org.yincai.models.profile.SkillMastery;

/** Makes R2, the class by skill heat map. */
public final class HeatMaps {
    private static final Text HOW = new Text(
            "每格是该生在该知识点上的掌握度后验均值所属的等级（A ≥ 80%，B ≥ 65%，C ≥ 50%，D ≥ 35%，E 其余）。"
                    + "有效首答少于下限或 80% 区间过宽时画斜线，表示证据不足。学生按名册顺序，不排名。",
            "A cell is the band of the posterior mean of the pupil's mastery of the skill (A from 80 %, B from 65 %, "
                    + "C from 50 %, D from 35 %, else E). Hatched means too little evidence: too few first tries or too "
                    + "wide an 80 % interval. Pupils stand in roster order and are not ranked.");

    private HeatMaps() {}

    public static HeatMap of(ClassFacts facts, Thresholds thresholds) {
        var grid = new ClassGrid(facts, thresholds);
        List<Skill> skills = grid.triedSkills();
        List<HeatMap.Row> rows = grid.pupils().stream()
                .map(p -> row(grid, p, skills, thresholds))
                .toList();
        List<HeatMap.Column> columns = IntStream.range(0, skills.size())
                .mapToObj(i -> column(skills.get(i), rows, i))
                .toList();
        return new HeatMap(About.of(HeatMap.REPORT, facts, thresholds, HOW, empty(columns)), columns, rows);
    }

    private static @Nullable EmptyState empty(List<HeatMap.Column> columns) {
        if (columns.isEmpty()) {
            return EmptyState.NO_DATA;
        }
        boolean allHatched =
                columns.stream().allMatch(c -> c.bands().values().stream().allMatch(n -> n == 0));
        return allHatched ? EmptyState.NOT_ENOUGH : null;
    }

    private static HeatMap.Row row(ClassGrid grid, LearnerId pupil, List<Skill> skills, Thresholds thresholds) {
        return new HeatMap.Row(
                pupil.value(),
                skills.stream()
                        .map(s -> grid.tried(pupil, s.id())
                                .map(m -> cell(m, thresholds))
                                .orElse(new HeatMap.Cell(null, true, 0)))
                        .toList());
    }

    private static HeatMap.Cell cell(SkillMastery mastery, Thresholds thresholds) {
        boolean hatched = mastery.answers() < thresholds.fewestAnswers()
                || mastery.high() - mastery.low() > thresholds.widestInterval();
        return new HeatMap.Cell(Band.of(mastery.mean()), hatched, mastery.answers());
    }

    private static HeatMap.Column column(Skill skill, List<HeatMap.Row> rows, int index) {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, 0);
        }
        int hatched = 0;
        int untried = 0;
        for (HeatMap.Row row : rows) {
            HeatMap.Cell cell = row.cells().get(index);
            Band band = cell.band();
            if (band == null) {
                untried++;
            } else if (cell.hatched()) {
                hatched++;
            } else {
                bands.merge(band, 1, Integer::sum);
            }
        }
        return new HeatMap.Column(
                skill.id().value(), skill.name(), Collections.unmodifiableMap(bands), hatched, untried);
    }
}
