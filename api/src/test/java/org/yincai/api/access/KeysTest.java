package org.yincai.api.access;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;

/** A controller cannot name a learner or a class by itself: it has to ask {@link Access}. */
@AnalyzeClasses(packages = "org.yincai.api", importOptions = DoNotIncludeTests.class)
class KeysTest {
    @ArchTest
    static final ArchRule controllers_make_no_keys = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .callConstructor(LearnerKey.class, TenantId.class, LearnerId.class)
            .orShould()
            .callConstructor(ClassKey.class, TenantId.class, ClassId.class)
            .orShould()
            .callConstructor(TenantId.class, String.class);

    @ArchTest
    static final ArchRule access_does_make_them = classes()
            .that(assignableTo(Access.class))
            .should()
            .callConstructor(LearnerKey.class, TenantId.class, LearnerId.class);
}
