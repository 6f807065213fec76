package org.yincai.training.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.training.Main;

/** Training stands beside the service: its libraries stay in it, and only its command line speaks to a terminal. */
class TrainingRoomTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yincai");
    private static final JavaClasses TRAINING = ALL.that(resideInAnyPackage("org.yincai.training.."));

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "de.siegmar.fastcsv.., org.yincai.training.data.format..",
        "java.sql.., org.yincai.training.data.format..",
        "ai.djl.., org.yincai.training.[fru|dkt]..",
        "ai.onnx.proto.., org.yincai.training.export..",
        "com.google.protobuf.., org.yincai.training.export.."
    })
    void a_library_lives_in_one_package(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(ALL);
        assertThat(ALL.that(resideInAnyPackage(room)).stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(d -> resideInAnyPackage(library).test(d.getTargetClass())))
                .as("uses of %s inside %s", library, room)
                .isNotEmpty();
    }

    @Test
    void nobody_below_knows_training_and_training_does_not_know_the_service() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yincai.training..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.yincai.training..")
                .check(ALL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.yincai.api..", "org.springframework..")
                .check(TRAINING);
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("org.yincai.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void only_the_command_line_speaks_to_the_terminal() {
        noClasses()
                .that()
                .areNotAssignableTo(Main.class)
                .should(ACCESS_STANDARD_STREAMS)
                .check(TRAINING);
    }

    @Test
    void exceptions_say_what_went_wrong() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(TRAINING);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(TRAINING.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.tryGetPackageInfo().map(i -> i.isAnnotatedWith(NullMarked.class)))
                        .as("package-info of %s", p.getName())
                        .contains(true));
    }
}
