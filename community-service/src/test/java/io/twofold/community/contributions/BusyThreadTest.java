package io.twofold.community.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.community.Topic;
import io.twofold.events.ActivityEvent;
import io.twofold.events.ReceivedEvent;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.kit.Backends;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.answer;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.Calls.question;
import static org.assertj.core.api.Assertions.assertThat;

/** What many do at once to one thread is done one after the other, and told in that order. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BusyThreadTest {

    private static final int AT_ONCE = 40;

    private final Topic topic;

    BusyThreadTest(Topic topic) {
        this.topic = topic;
    }

    @Test
    void answersAndAcceptancesAtOnceAreAllKeptAndToldInOrder() throws InterruptedException {
        var community = community("alice");
        var question = question("alice", community);
        var tag = get("alice", "/v1/contributions/" + question).header("ETag");

        var answers = atOnce(community, question);

        topic.awaitKey(question, events -> assertThat(events).hasSize(1 + 2 * AT_ONCE));
        var events = topic.of(question);
        assertThat(events).extracting(ReceivedEvent::time).isSorted();
        assertThat(of(AnswerPosted.class, events)
                        .map(AnswerPosted::contributionId)
                        .map(UUID::toString))
                .containsExactlyInAnyOrderElementsOf(answers)
                .containsExactlyElementsOf(listed(question));
        assertThat(of(AnswerAccepted.class, events).map(AnswerAccepted::revision))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE).boxed().toList());
        var last = of(AnswerAccepted.class, events).toList().getLast();
        var after = get("alice", "/v1/contributions/" + question);
        assertThat(after.jsonPath().getString("acceptedAnswerId"))
                .isEqualTo(last.answerId().toString());
        assertThat(after.header("ETag")).startsWith(tag.substring(0, tag.indexOf('+')));
    }

    /** Forty members answer, and the asker accepts each answer as soon as it is there. */
    private static List<String> atOnce(String community, String question) throws InterruptedException {
        var members = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> "member-" + number)
                .toList();
        members.forEach(member -> join(member, community));
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = new ArrayList<String>();
            for (var answered : clients.invokeAll(
                    members.stream().map(member -> exchange(member, question)).toList())) {
                answers.add(answered.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Callable<String> exchange(String member, String question) {
        return () -> {
            var answer = answer(member, question);
            var accepted = accept(by("alice"), question, answer);
            assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
            return answer;
        };
    }

    private static List<String> listed(String question) {
        return get("alice", "/v1/contributions/" + question + "/answers?limit=200")
                .jsonPath()
                .getList("items.id");
    }

    private static <E extends ActivityEvent> Stream<E> of(Class<E> type, List<ReceivedEvent> events) {
        return events.stream()
                .map(ReceivedEvent::event)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
