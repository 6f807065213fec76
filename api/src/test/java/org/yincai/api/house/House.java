package org.yincai.api.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the tests of this package look at: the classes of the service's rooms, and the sources of all rooms. */
final class House {
    static final List<String> ROOMS = List.of("models", "inference", "recommender", "tutoring", "api", "training");

    /** Main classes of every room on the service's class path. */
    static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yincai");

    private House() {}

    /** The directory that holds the rooms. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("models")) || !Files.isDirectory(here.resolve("docs"))) {
            here = Objects.requireNonNull(here.getParent(), "the tests run inside the project");
        }
        return here;
    }

    /** Main sources of all rooms, in the order of the rooms. */
    static List<Path> sources() {
        return ROOMS.stream().flatMap(room -> sources(room).stream()).toList();
    }

    /** Main sources of one room. */
    static List<Path> sources(String room) {
        try (Stream<Path> files = Files.walk(root().resolve(room).resolve("src/main/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls of a method, or mentions it as a method reference, of a type or its subtypes. */
    static ArchCondition<JavaClass> reach(Class<?> owner, String... methods) {
        List<String> names = List.of(methods);
        return new ArchCondition<>("reach " + owner.getSimpleName() + names) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaCodeUnitAccess<?> access : item.getCodeUnitAccessesFromSelf()) {
                    boolean reached = names.contains(access.getTarget().getName())
                            && access.getTargetOwner().isAssignableTo(owner);
                    events.add(new SimpleConditionEvent(item, reached, access.getDescription()));
                }
            }
        };
    }
}
