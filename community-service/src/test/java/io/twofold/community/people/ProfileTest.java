package io.twofold.community.people;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProfileTest {

    private final PersonIds people;

    ProfileTest(PersonIds people) {
        this.people = people;
    }

    @Test
    void fellowMembersSeeWhatAPersonShows() {
        var community = community("heidi");
        join("ivan", community);
        var heidi = people.person(Tokens.ISSUER, "heidi").toString();

        var changed = change("heidi", "{\"displayName\": \"Heidi\"}");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(get("heidi", "/v1/people/me").jsonPath().getString("displayName"))
                .isEqualTo("Heidi");
        var seen = get("ivan", "/v1/people/" + heidi).jsonPath();
        assertThat(seen.getString("displayName")).isEqualTo("Heidi");
        assertThat(seen.getString("unit")).isEqualTo("Finance");
        var stranger = get("judy", "/v1/people/" + heidi).jsonPath();
        assertThat(stranger.getString("id")).isEqualTo(heidi);
        assertThat(stranger.getString("displayName")).isNull();
        assertThat(stranger.getString("unit")).isNull();

        change("heidi", "{\"showsUnit\": false}");

        var other = people.person(Tokens.ISSUER, "judy").toString();
        var both = get("ivan", "/v1/people?ids=" + other + "," + heidi).jsonPath();
        assertThat(both.getList("items.id")).containsExactly(other, heidi);
        assertThat(both.getList("items.displayName")).containsExactly(null, "Heidi");
        assertThat(both.getList("items.unit")).containsExactly(null, null);
    }

    @Test
    void aChangeNamesTheProfileThatItChanges() {
        var never = get("kim", "/v1/people/me").header("ETag");
        change("kim", "{\"displayName\": \"Kim\"}");

        var stale = given().auth()
                .oauth2(Tokens.of("kim"))
                .header("If-Match", never)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/v1/people/me");

        assertProblem(stale, 412, "stale");
        assertProblem(change("kim", "{\"displayName\": \"\"}"), 400, "invalid-request");
        assertProblem(get("kim", "/v1/people?ids=nobody"), 400, "invalid-request");
    }

    @Test
    void whoeverSpeaksOfThemselvesManyTimesAtOnceIsHeardOrTooLate() throws InterruptedException {
        Callable<Response> speaking = () -> change("lea", "{\"showsKnowledge\": true}");

        try (var clients = Executors.newFixedThreadPool(10)) {
            for (var spoken : clients.invokeAll(Collections.nCopies(20, speaking))) {
                assertThat(spoken.resultNow().statusCode()).isEqualTo(200);
            }
        }
    }

    private static Response change(String person, String json) {
        return given().auth()
                .oauth2(Tokens.ofUnit(person, "Finance"))
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/v1/people/me");
    }
}
