package org.yincai.recommender.simulation;

import java.util.List;
import org.yincai.models.content.Text;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;

/**
 * A class of the demo county.
 *
 * @param school id of its school
 * @param teacher id of its teacher
 * @param pupils the roster, in order
 */
public record CountyClass(ClassKey key, Text name, String school, int grade, String teacher, List<LearnerId> pupils) {
    public CountyClass {
        pupils = List.copyOf(pupils);
    }
}
