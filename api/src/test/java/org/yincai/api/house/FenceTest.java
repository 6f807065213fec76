package org.yincai.api.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each foreign library lives in few packages; a fence that fences nothing fails too. */
class FenceTest {
    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "org.springframework.., api..",
        "reactor.., api..",
        "ai.onnxruntime.., inference.onnx..",
        "opennlp.., inference.text..",
        "org.yaml.snakeyaml.., tutoring.content..",
        "io.r2dbc.., api.journal.. api.classes.. api.service..",
        "org.springframework.r2dbc.., api.classes.. api.service..",
        "org.springframework.data.redis.., api.service.. api.platform..",
        "io.lettuce.., api.state.. api.service.. api.platform..",
        "io.netty.., api.journal.. api.service..",
        "tools.jackson.., inference.card.. api..",
        "io.micrometer.., api..",
        "com.github.benmanes.caffeine.., api..",
        "com.nimbusds.., api.demo..",
        "io.zonky.., api.platform.embedded.."
    })
    void a_library_lives_in_one_place(String library, String places) {
        String[] packages = Arrays.stream(places.split(" "))
                .map(place -> "org.yincai." + place)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(House.SERVICE);
        for (String place : packages) {
            assertThat(House.SERVICE.that(resideInAnyPackage(place)).stream().filter(uses(library)))
                    .as("classes in %s that use %s", place, library)
                    .isNotEmpty();
        }
    }

    private static DescribedPredicate<JavaClass> uses(String library) {
        return DescribedPredicate.describe(
                "use " + library,
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> resideInAnyPackage(library).test(d.getTargetClass())));
    }
}
