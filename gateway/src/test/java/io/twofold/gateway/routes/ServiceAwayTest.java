package io.twofold.gateway.routes;

import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.gateway.FakeServices;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(FakeServices.class)
@TestProfile(ServiceAwayTest.MetricsAway.class)
class ServiceAwayTest {

    @TestHTTPResource(value = "/", management = true)
    @SuppressWarnings("NullAway.Init") // Quarkus sets it
    private URI management;

    @Test
    void aServiceThatIsAwayIsSaidToBeAndTheOthersAnswer() {
        var away = given().auth().oauth2(Tokens.of("alice")).get("/v1/portfolio");
        var other = given().auth().oauth2(Tokens.of("alice")).get("/v1/cases");

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.contentType()).isEqualTo("application/problem+json");
        assertThat(away.jsonPath().getString("type")).isEqualTo("/problems/service-away");
        assertThat(away.header("Retry-After")).isEqualTo("2");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void theGatewayIsReadyWithoutItAndSaysSoToOperations() {
        var ready = given().get(management.resolve("health/ready"));

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.jsonPath().getMap("checks[0].data"))
                .isEqualTo(
                        Map.of("community-service", "ready", "workgroup-service", "ready", "metrics-service", "away"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/ready", "metrics"})
    void howTheGatewayIsNobodyElseSees(String path) {
        assertThat(given().get("/q/" + path).statusCode()).isEqualTo(404);
        assertThat(given().get(management.resolve(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfTheDocumentIsNotTakenForAllOfIt() {
        var document = given().get("/openapi");

        assertThat(document.statusCode()).isEqualTo(503);
        assertThat(document.jsonPath().getString("type")).isEqualTo("/problems/document-incomplete");
        assertThat(document.header("Retry-After")).isNotNull();
    }

    /** Port 1 is nobody's. */
    public static final class MetricsAway implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("twofold.gateway.metrics-url", "http://localhost:1");
        }
    }
}
