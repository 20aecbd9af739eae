package io.twofold.web;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import io.twofold.web.problem.ProblemType;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules that every module with an HTTP face keeps; its ArchitectureTest holds its own classes to them. */
public final class WebArchitecture {

    @ArchTest
    static final ArchRule everyProblemHasItsSection = fields().that()
            .haveRawType(ProblemType.class)
            .and()
            .areStatic()
            .should(be(describe(
                    "described in docs/problems.md, with their status and title", WebArchitecture::isDescribed)));

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("io.twofold.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule injectionIsByConstructor = noFields().should().beAnnotatedWith(Inject.class);

    // Accesses, not calls: a call rule lets Instant::now pass.
    @ArchTest
    static final ArchRule timeAndIdsComeFromTheKit = noClasses()
            .should()
            .accessTargetWhere(targetOwner(
                            resideInAPackage(Clock.class.getPackageName()).or(belongToAnyOf(UUID.class, System.class)))
                    .and(target(nameMatching("now|system.*|tick.*|currentTimeMillis|randomUUID"))));

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Helper|Manager|Impl|Service)");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(be(describe(
                    "in a @NullMarked package",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    private WebArchitecture() {}

    private static boolean isDescribed(JavaField field) {
        try {
            var constant = field.reflect();
            constant.setAccessible(true);
            return ProblemPages.describe((ProblemType) constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
