package org.yincai.recommender.simulation;

import java.util.List;
import java.util.Map;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;

/**
 * A pupil of the demo county with everything that is known about a simulated child.
 *
 * @param gamer guesses rapidly by habit
 * @param inactive did nothing in the last two weeks
 * @param answers in time order
 * @param trueMastery true mastery of every skill of the curriculum at the county's end
 */
public record CountyPupil(
        LearnerKey key,
        ClassId classId,
        boolean gamer,
        boolean inactive,
        List<AnswerGiven> answers,
        Map<SkillId, Double> trueMastery) {
    public CountyPupil {
        answers = List.copyOf(answers);
        trueMastery = Map.copyOf(trueMastery);
    }
}
