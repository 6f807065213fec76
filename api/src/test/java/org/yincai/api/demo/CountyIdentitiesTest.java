package org.yincai.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.tutoring.content.Bank;

class CountyIdentitiesTest {
    private final CountyIdentities identities =
            new CountyIdentities(Bank.builtIn().curriculum());

    @Test
    void offers_first_the_teacher_of_the_class_with_a_planted_gap() {
        List<String> teachers = identities.all().stream()
                .map(Identity::id)
                .filter(id -> id.startsWith("teacher-"))
                .toList();
        assertThat(teachers).hasSize(12).doesNotHaveDuplicates().startsWith("teacher-1c", "teacher-1a", "teacher-1b");
        assertThat(identities.all().getFirst().id()).isEqualTo("pupil-p001");
    }

    @Test
    void finds_everybody_also_those_who_are_not_listed() {
        assertThat(identities.find("pupil-p480")).isPresent();
        assertThat(identities.all()).extracting(Identity::id).doesNotContain("pupil-p480");
        assertThat(identities.find("pupil-p481")).isEmpty();
    }
}
