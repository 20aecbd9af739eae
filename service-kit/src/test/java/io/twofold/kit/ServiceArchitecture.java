package io.twofold.kit;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.NullMarked;

import io.twofold.kit.idempotency.Idempotent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rules that every service keeps; its ArchitectureTest holds its own classes to them. */
public final class ServiceArchitecture {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("io.twofold.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesKnowNothingOfOneAnother = slices().matching(
                    "io.twofold.(community|workgroup|metrics)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule resourcesStayInTheirFeature =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesAreNamedSo =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

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
    static final ArchRule onlyTheRelayTalksToTheTopics =
            noClasses().should().dependOnClassesThat().areAssignableTo(Producer.class);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Helper|Manager|Impl|Service)");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .should(be(describe(
                    "in a @NullMarked package",
                    (JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    private ServiceArchitecture() {}

    /** The rules for those that keep entities and change them. */
    public static final class OfEntities {

        @ArchTest
        static final ArchRule entitiesStayInTheirFeature =
                classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

        @ArchTest
        static final ArchRule entitiesHaveNoPublicMethods = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic();

        // Uploads return 202 and are known by their content.
        @ArchTest
        static final ArchRule aPostIsDoneOnce = methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and(not(describe(
                        "take an upload",
                        method -> method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isAssignableTo(java.io.InputStream.class)))))
                .should()
                .beAnnotatedWith(Idempotent.class)
                .andShould()
                .haveRawReturnType(RestResponse.class);

        private OfEntities() {}
    }
}
