package io.twofold.gateway.openapi;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.gateway.FakeServices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(FakeServices.class)
class OpenApiTest {

    @Test
    void theSuiteHasOneDocument() {
        var document = given().get("/openapi").jsonPath();

        assertThat(document.getString("info.title")).isEqualTo("Twofold");
        assertThat(document.getString("servers[0].url")).isEqualTo("/");
        assertThat(document.getMap("paths")).containsOnlyKeys("/v1/community", "/v1/workgroup", "/v1/metrics");
        assertThat(document.getMap("components.schemas"))
                .containsOnlyKeys("CommunityView", "WorkgroupView", "MetricsView", "Problem");
        assertThat(document.getList("tags.name")).containsExactly("community", "workgroup", "metrics");
    }

    @Test
    void itIsThereAsYamlToo() {
        for (var yaml : new io.restassured.response.Response[] {
            given().get("/openapi?format=yaml"),
            given().accept("application/yaml").get("/openapi")
        }) {
            assertThat(yaml.contentType()).startsWith("application/yaml");
            assertThat(yaml.asString()).contains("title: \"Twofold\"").doesNotStartWith("{");
        }
        assertThat(given().accept("text/html,*/*;q=0.8").get("/openapi").contentType())
                .startsWith("application/json");
        assertThat(given().get("/openapi?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void theGuideShowsItAndTheFrontDoorLeadsThere() {
        var door = given().redirects().follow(false).get("/");
        var guide = given().get("/docs");

        assertThat(door.statusCode()).isEqualTo(302);
        assertThat(door.header("Location")).isEqualTo("/docs");
        assertThat(guide.statusCode()).isEqualTo(200);
        assertThat(guide.asString()).contains("Twofold", "'/openapi'");
    }

    @Test
    void aBrowserMayReadWhatItNeedsFromAnotherOrigin() {
        var preflight = given().header("Origin", "https://console.example.com")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,if-match")
                .options("/v1/cases/1");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("if-match");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PATCH");
    }
}
