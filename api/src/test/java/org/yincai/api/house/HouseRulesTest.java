package org.yincai.api.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.yincai.api.service.ServiceConfiguration;

class HouseRulesTest {
    /** Waits for child processes with a limit. */
    private static final String WAITING = "org.yincai.api.platform.embedded.Waiting";

    @Test
    void service_rooms_use_no_standard_streams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(House.SERVICE);
    }

    @Test
    void exceptions_say_what_went_wrong() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(House.SERVICE);
    }

    @Test
    void parts_are_given_by_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(House.SERVICE);
    }

    @Test
    void logging_goes_through_slf4j() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(House.SERVICE);
    }

    @Test
    void time_is_told() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WAITING)
                .should(House.reach(System.class, "currentTimeMillis", "nanoTime"))
                .orShould(House.reach(Instant.class, "now"))
                .orShould(House.reach(LocalDate.class, "now"))
                .orShould(House.reach(LocalDateTime.class, "now"))
                .orShould(House.reach(OffsetDateTime.class, "now"))
                .orShould(House.reach(ZonedDateTime.class, "now"))
                .check(House.SERVICE);
    }

    @Test
    void the_clock_is_made_in_one_place() {
        noClasses()
                .that()
                .areNotAssignableTo(ServiceConfiguration.class)
                .should(House.reach(Clock.class, "systemUTC", "systemDefaultZone", "system"))
                .check(House.SERVICE);
    }

    @Test
    void values_do_not_change() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.yincai.models..")
                .should()
                .notBeFinal()
                .check(House.SERVICE);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(House.SERVICE.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.tryGetPackageInfo().map(i -> i.isAnnotatedWith(NullMarked.class)))
                        .as("package-info of %s", p.getName())
                        .contains(true));
    }
}
