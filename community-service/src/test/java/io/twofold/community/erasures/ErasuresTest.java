package io.twofold.community.erasures;

import java.time.Duration;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.twofold.community.Calls.by;
import static io.twofold.web.identity.Role.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasuresTest {

    private final Erasures erasures;
    private final PersonIds people;

    ErasuresTest(Erasures erasures, PersonIds people) {
        this.erasures = erasures;
        this.people = people;
    }

    @Test
    void whoeverHasAskedAndMayWriteIsWaitedFor() {
        var person = people.person(Tokens.ISSUER, "winston");
        String erasure;

        QuarkusTransaction.begin();
        try {
            assertThat(erasures.contain(person)).isFalse();
            erasure = by("winston").delete("/v1/people/" + person).header("Location");
            await().pollDelay(Duration.ofSeconds(3))
                    .untilAsserted(() -> assertThat(completed(erasure)).isEmpty());
        } finally {
            QuarkusTransaction.rollback();
        }

        await().untilAsserted(() -> assertThat(completed(erasure)).containsExactly("community-service"));
    }

    private static List<String> completed(String erasure) {
        return by("root", ADMIN).get(erasure).jsonPath().getList("completed");
    }
}
