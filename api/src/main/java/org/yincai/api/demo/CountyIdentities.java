package org.yincai.api.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yincai.api.access.Role;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.LearnerId;
import org.yincai.recommender.simulation.County;
import org.yincai.recommender.simulation.CountyClass;

/**
 * Who can be played in the demo county: every pupil and teacher, and one of each other role. Listed are the first pupils of
 * each class, and first among the teachers the one whose class has a planted gap, since there is most to see.
 */
final class CountyIdentities implements Identities {
    private static final int LISTED_PUPILS = 2;

    private final List<Identity> listed;
    private final List<Identity> everybody;

    CountyIdentities(Curriculum curriculum) {
        var county = new County(curriculum, Instant.EPOCH);
        listed = new ArrayList<>();
        everybody = new ArrayList<>();
        for (CountyClass c : county.classes()) {
            for (LearnerId pupil : c.pupils()) {
                Identity identity = Identities.pupil(County.TENANT, pupil);
                everybody.add(identity);
                if (c.pupils().indexOf(pupil) < LISTED_PUPILS) {
                    listed.add(identity);
                }
            }
        }
        county.classes().stream()
                .sorted(Comparator.comparing(
                        c -> !c.key().equals(county.planted().classKey())))
                .forEach(c -> add(Identities.teacher(
                        c.teacher(), County.TENANT, Set.of(c.key().classId()))));
        for (Role role : List.of(Role.BUREAU, Role.EDITOR, Role.OPERATOR, Role.PLATFORM)) {
            add(Identities.staff(County.TENANT, role));
        }
    }

    private void add(Identity identity) {
        listed.add(identity);
        everybody.add(identity);
    }

    @Override
    public List<Identity> all() {
        return List.copyOf(listed);
    }

    @Override
    public Optional<Identity> find(String id) {
        return everybody.stream().filter(identity -> identity.id().equals(id)).findFirst();
    }
}
