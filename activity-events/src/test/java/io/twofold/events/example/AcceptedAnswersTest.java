package io.twofold.events.example;

import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.twofold.events.ActivityEvent;
import io.twofold.events.Actor;
import io.twofold.events.CloudEventRecords;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.MemberLeft;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedAnswersTest {

    private static final UUID COMMUNITY = new UUID(0, 1);
    private static final UUID QUESTION = new UUID(0, 2);
    private static final UUID FIRST = new UUID(0, 3);
    private static final UUID SECOND = new UUID(0, 4);
    private static final Actor ASKER = new Actor(new UUID(0, 5), "Finance");

    private final AcceptedAnswers answers = new AcceptedAnswers();

    @Test
    void theHighestRevisionIsRightInWhateverOrder() {
        answers.take(record(accepted(3, SECOND)));
        answers.take(record(accepted(1, FIRST)));
        answers.take(record(new AcceptanceWithdrawn(COMMUNITY, QUESTION, 2, FIRST, ASKER, null)));
        answers.take(record(accepted(3, SECOND)));

        assertThat(answers.answerTo(QUESTION)).contains(SECOND);
    }

    @Test
    void aWithdrawnAcceptanceIsNone() {
        answers.take(record(new AcceptanceWithdrawn(COMMUNITY, QUESTION, 2, FIRST, ASKER, null)));
        answers.take(record(accepted(1, FIRST)));

        assertThat(answers.answerTo(QUESTION)).isEmpty();
    }

    @Test
    void otherTypesAndLaterOnesArePassedOver() {
        answers.take(record(new MemberLeft(COMMUNITY, new UUID(0, 6), 2, ASKER)));
        answers.take(new ConsumerRecord<>("twofold.community.v1", 0, 0, "key", new byte[0]));

        assertThat(answers.answerTo(QUESTION)).isEmpty();
    }

    private static AnswerAccepted accepted(int revision, UUID answer) {
        return new AnswerAccepted(COMMUNITY, QUESTION, revision, answer, ASKER, null);
    }

    private static ConsumerRecord<String, byte[]> record(ActivityEvent event) {
        var records = new CloudEventRecords();
        var sent = records.record(records.encode(event, Instant.EPOCH, null), "/community-service");
        var received = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(received.headers()::add);
        return received;
    }
}
