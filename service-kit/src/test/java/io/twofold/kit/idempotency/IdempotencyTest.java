package io.twofold.kit.idempotency;

import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class IdempotencyTest {

    private final ThingResource things;

    IdempotencyTest(ThingResource things) {
        this.things = things;
    }

    @Test
    void theSameKeyWithTheSameBodyReplaysTheFirstAnswer() {
        var first = make("alice", "k1", "a");
        var again = make("alice", "k1", "a");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        make("alice", "k2", "a");

        assertThat(make("alice", "k2", "b").statusCode()).isEqualTo(422);
    }

    @Test
    void theKeysOfAnotherPersonAreNotMine() {
        var hers = make("alice", "k3", "a");
        var his = make("bob", "k3", "a");

        assertThat(his.statusCode()).isEqualTo(201);
        assertThat(his.asString()).isNotEqualTo(hers.asString());
    }

    @Test
    void withoutAKeyEachRequestCounts() {
        assertThat(make("alice", null, "a").asString())
                .isNotEqualTo(make("alice", null, "a").asString());
    }

    @Test
    void whileTheFirstIsRunningTheSecondIsRefused() {
        var first = CompletableFuture.supplyAsync(() -> make("carol", "k4", "slow"));

        await().until(things::hasBegun);
        assertThat(make("carol", "k4", "slow").statusCode()).isEqualTo(409);
        things.end();

        assertThat(first.join().statusCode()).isEqualTo(201);
        assertThat(make("carol", "k4", "slow").asString())
                .isEqualTo(first.join().asString());
    }

    private static Response make(String person, @Nullable String key, String name) {
        var request = given().auth().oauth2(Tokens.of(person)).contentType("application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"name\":\"%s\",\"slowly\":%s}".formatted(name, name.equals("slow")))
                .post("/v1/things");
    }
}
