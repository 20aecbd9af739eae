package io.twofold.community.readings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.community.ContributionRead;
import io.twofold.kit.Backends;

import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.post;
import static io.twofold.community.Calls.question;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReadingResourceTest {

    private final Topic topic;

    ReadingResourceTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void readingsAreCountedByReaderContributionAndDay() {
        var question = question("alice", community("alice"));
        var answer = answer("alice", question);
        var at = Instant.now();
        var today = LocalDate.ofInstant(at, ZoneOffset.UTC);

        var reported = post("bob", readings(question), """
                {"items": [{"at": "%1$s"}, {"at": "%1$s"}, {"contributionId": "%2$s", "at": "%1$s"}]}""".formatted(at, answer));
        post("bob", readings(question), "{\"items\": [{\"at\": \"%s\"}]}".formatted(at));

        assertThat(reported.statusCode()).as(reported.asString()).isEqualTo(200);
        topic.awaitKey(
                question,
                events -> assertThat(events)
                        .filteredOn(event -> event instanceof ContributionRead read
                                && read.contributionId().toString().equals(question))
                        .hasSize(2)
                        .last()
                        .isInstanceOfSatisfying(ContributionRead.class, read -> {
                            assertThat(read.times()).isEqualTo(3);
                            assertThat(read.revision()).isEqualTo(3);
                            assertThat(read.day()).isEqualTo(today);
                        }));
    }

    @Test
    void oneWrongReadingRefusesAll() {
        var question = question("alice", community("alice"));
        var elsewhere = question("alice", community("alice"));

        assertProblem(
                post("bob", readings(question), "{\"items\": [{}, {\"contributionId\": \"%s\"}]}".formatted(elsewhere)),
                409,
                "not-of-this-thread");
        var old = post("bob", readings(question), "{\"items\": [{}, {\"at\": \"2020-01-01T00:00:00Z\"}]}");
        assertProblem(old, 400, "invalid-request");
        assertThat(old.jsonPath().getList("errors.pointer")).containsExactly("/items/1/at");
        post("bob", readings(question), "{\"items\": [{}]}");

        topic.awaitKey(
                question,
                events -> assertThat(events)
                        .last()
                        .isInstanceOfSatisfying(
                                ContributionRead.class,
                                read -> assertThat(read.times()).isEqualTo(1)));
    }

    private static String readings(String contribution) {
        return "/v1/contributions/" + contribution + "/readings:batch";
    }
}
