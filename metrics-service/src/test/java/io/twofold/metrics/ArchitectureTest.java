package io.twofold.metrics;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import io.twofold.kit.ServiceArchitecture;
import io.twofold.metrics.statistics.Percentile;
import io.twofold.metrics.workinghours.WorkingHours;
import io.twofold.web.WebArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests webRules = ArchTests.in(WebArchitecture.class);

    @ArchTest
    static final ArchTests serviceRules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchTests entityRules = ArchTests.in(ServiceArchitecture.OfEntities.class);

    @ArchTest
    static final ArchRule formulasKnowNumbersAlone = noClasses()
            .that()
            .resideInAnyPackage(Percentile.class.getPackageName(), WorkingHours.class.getPackageName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "org.hibernate..", "jakarta..", "java.sql..");
}
