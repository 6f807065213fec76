package org.yincai.tutoring.insight;

import java.util.HashSet;
import java.util.List;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;

/** The pupils of a class in the order in which reports list them. */
public record ClassRoster(ClassKey key, List<LearnerId> pupils) {
    public ClassRoster {
        pupils = List.copyOf(pupils);
        if (new HashSet<>(pupils).size() != pupils.size()) {
            throw new IllegalArgumentException("class " + key + " lists a pupil twice");
        }
    }
}
