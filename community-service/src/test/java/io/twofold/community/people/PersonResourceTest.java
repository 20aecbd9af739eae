package io.twofold.community.people;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static io.twofold.community.Calls.get;
import static io.twofold.web.identity.Role.ADMIN;
import static io.twofold.web.identity.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PersonResourceTest {

    private final PersonIds people;

    PersonResourceTest(PersonIds people) {
        this.people = people;
    }

    @Test
    void aPersonIsWhoTheirTokenSays() {
        var me = given().auth()
                .oauth2(Tokens.ofUnit("alice", "Finance", ADMIN, ANALYST))
                .get("/v1/people/me")
                .jsonPath();

        assertThat(me.getString("id"))
                .isEqualTo(people.person(Tokens.ISSUER, "alice").toString());
        assertThat(me.getString("unit")).isEqualTo("Finance");
        assertThat(me.getList("roles")).isEqualTo(List.of("ANALYST", "ADMIN"));
    }

    @Test
    void aPersonMayHaveNeitherUnitNorRoles() {
        var me = get("bob", "/v1/people/me").jsonPath();

        assertThat(me.getString("unit")).isNull();
        assertThat(me.getList("roles")).isEmpty();
    }
}
