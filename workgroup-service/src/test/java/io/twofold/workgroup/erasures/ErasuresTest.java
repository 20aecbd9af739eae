package io.twofold.workgroup.erasures;

import java.time.Duration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.people.ErasureCompleted;
import io.twofold.events.people.PersonErased;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.workgroup.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ErasuresTest {

    private final Topic topic;
    private final Erasures erasures;
    private final Ids ids;

    ErasuresTest(Topic topic, Erasures erasures, Ids ids) {
        this.topic = topic;
        this.erasures = erasures;
        this.ids = ids;
    }

    @Test
    void whoeverHasAskedAndMayWriteIsWaitedFor() {
        var person = ids.next();

        QuarkusTransaction.begin();
        try {
            assertThat(erasures.idOf(person)).isEqualTo(person);
            topic.publish(new PersonErased(person, 1, ids.next()), "/community-service");
            await().pollDelay(Duration.ofSeconds(3))
                    .untilAsserted(() -> topic.awaitPerson(
                            person, events -> assertThat(events).hasSize(1)));
        } finally {
            QuarkusTransaction.rollback();
        }

        topic.awaitPerson(
                person, events -> assertThat(events).contains(new ErasureCompleted(person, 1, "workgroup-service")));
    }
}
