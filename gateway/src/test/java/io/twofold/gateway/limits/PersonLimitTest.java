package io.twofold.gateway.limits;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.gateway.FakeServices;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(FakeServices.class)
@TestProfile(PersonLimitTest.Three.class)
class PersonLimitTest {

    @Test
    void whoSendsTooManyWaitsWhileOthersDoNot() {
        var first = get("alice");
        get("alice");
        get("alice");
        var refused = get("alice");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"person\";q=3;w=60");
        assertThat(first.header("RateLimit")).matches("\"person\";r=2;t=\\d+");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).matches("\"person\";r=0;t=\\d+");
        assertThat(get("bob").statusCode()).isEqualTo(200);
        assertThat(given().auth()
                        .oauth2(Tokens.of("alice"))
                        .body(new byte[8 << 20])
                        .post("/v1/cases")
                        .statusCode())
                .isEqualTo(429);
    }

    private static Response get(String sub) {
        return given().auth().oauth2(Tokens.of(sub)).get("/v1/cases");
    }

    /** So few that a test can use them up. */
    public static final class Three implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("twofold.gateway.requests-per-minute", "3");
        }
    }
}
