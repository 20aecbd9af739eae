package io.twofold.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import io.twofold.web.WebArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests webRules = ArchTests.in(WebArchitecture.class);

    @ArchTest
    static final ArchRule theGatewayKnowsNoDomain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.twofold.(events|kit|community|workgroup|metrics)..");
}
