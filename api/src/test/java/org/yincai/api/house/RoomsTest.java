package org.yincai.api.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six rooms whose arrows only run downwards; training stands beside api, and nobody sees it. */
class RoomsTest {
    private static final Pattern ROOM_DEPENDENCY =
            Pattern.compile("<dependency><groupId>org\\.yincai</groupId><artifactId>yincai-(\\w+)</artifactId>");

    @Test
    void rooms_depend_downwards() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.yincai..")
                .layer("models")
                .definedBy("org.yincai.models..")
                .layer("inference")
                .definedBy("org.yincai.inference..")
                .layer("recommender")
                .definedBy("org.yincai.recommender..")
                .layer("tutoring")
                .definedBy("org.yincai.tutoring..")
                .layer("api")
                .definedBy("org.yincai.api..")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("tutoring")
                .mayOnlyBeAccessedByLayers("api")
                .whereLayer("recommender")
                .mayOnlyBeAccessedByLayers("tutoring", "api")
                .whereLayer("inference")
                .mayOnlyBeAccessedByLayers("recommender", "tutoring", "api")
                .ensureAllClassesAreContainedInArchitecture()
                .check(House.SERVICE);
    }

    @ParameterizedTest(name = "{0} depends on: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "models, -",
                "inference, models",
                "recommender, inference",
                "tutoring, recommender",
                "api, tutoring",
                "training, tutoring"
            })
    void every_pom_names_only_the_room_below(String room, String below) throws IOException {
        String pom = Files.readString(House.root().resolve(room).resolve("pom.xml"));
        List<String> named = new ArrayList<>();
        Matcher dependency = ROOM_DEPENDENCY.matcher(pom);
        while (dependency.find()) {
            named.add(dependency.group(1));
        }
        assertThat(named).isEqualTo(below == null ? List.of() : List.of(below));
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("org.yincai.(**)").should().beFreeOfCycles().check(House.SERVICE);
    }

    @Test
    void models_are_plain() {
        noClasses()
                .that()
                .resideInAPackage("org.yincai.models..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.yincai.models..", "java..", "org.jspecify..")
                .check(House.SERVICE);
    }
}
