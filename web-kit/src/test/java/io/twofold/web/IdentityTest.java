package io.twofold.web;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.twofold.web.identity.Role;
import io.twofold.web.identity.Tokens;
import io.twofold.web.identity.WrongTokens;

import static io.restassured.RestAssured.given;
import static io.twofold.web.Requests.assertProblem;
import static io.twofold.web.Requests.by;
import static io.twofold.web.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class IdentityTest {

    @ParameterizedTest
    @MethodSource
    void everythingOfTheApiNeedsAValidToken(String token) {
        for (var path : List.of("/v1/things", "/v1/nothings")) {
            var answer = given().header("Authorization", token).get(path);

            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    static List<String> everythingOfTheApiNeedsAValidToken() {
        return WrongTokens.all().stream().map(token -> "Bearer " + token).toList();
    }

    @Test
    void noTokenIsNoValidToken() {
        assertProblem(given().get("/v1/things"), 401, "unauthenticated");
    }

    @Test
    void nothingElseNeedsOneAlsoWhereABadOneComesAlong() {
        for (var path : List.of("/open", "/q/health/ready", "/q/metrics", "/q/openapi")) {
            assertThat(given().get(path).statusCode()).isEqualTo(200);
            assertThat(given().header("Authorization", "Bearer x.y.z").get(path).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSamePersonHasTheSameIdAndAnotherPersonAnother() {
        var alice = get("/v1/things/me").jsonPath().getString("id");

        assertThat(get("/v1/things/me").jsonPath().getString("id")).isEqualTo(alice);
        assertThat(by("bob").get("/v1/things/me").jsonPath().getString("id")).isNotEqualTo(alice);
    }

    @Test
    void theTokenBringsUnitAndRoles() {
        var plain = get("/v1/things/me").jsonPath();
        var admin = me(Tokens.ofUnit("alice", "Sales", Role.ADMIN));

        assertThat(plain.getBoolean("admin")).isFalse();
        assertThat(plain.getString("unit")).isEqualTo("null");
        assertThat(admin.getBoolean("admin")).isTrue();
        assertThat(admin.getString("unit")).isEqualTo("Sales");
        assertThat(by("carol", Role.FEED).get("/v1/things/feed").asString()).isEqualTo("fed");
    }

    @Test
    void aUnitIsAsMuchOfATextAsCanBeKept() {
        assertThat(unit("  Sales\u0000 ")).isEqualTo("Sales");
        assertThat(unit(" ")).isEqualTo("null");
        assertThat(unit(List.of("Sales"))).isEqualTo("null");
        assertThat(unit("\ud83d\ude80".repeat(200))).isEqualTo("\ud83d\ude80".repeat(127));
    }

    private static String unit(Object claim) {
        return me(Tokens.with("alice", "unit", claim)).getString("unit");
    }

    private static JsonPath me(String token) {
        return given().auth().oauth2(token).get("/v1/things/me").jsonPath();
    }
}
