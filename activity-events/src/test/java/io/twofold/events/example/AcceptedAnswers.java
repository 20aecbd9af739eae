package io.twofold.events.example;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.CloudEventRecords;
import io.twofold.events.Topics;
import io.twofold.events.community.AcceptanceWithdrawn;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.CommunityEvent;

/** Which answer each question has accepted. */
class AcceptedAnswers {

    private final CloudEventRecords events = new CloudEventRecords();
    private final Map<UUID, CommunityEvent> newest = new HashMap<>();

    void follow(Consumer<String, byte[]> consumer) {
        consumer.subscribe(List.of(Topics.COMMUNITY));
        while (true) {
            consumer.poll(Duration.ofSeconds(1)).forEach(this::take);
        }
    }

    void take(ConsumerRecord<String, byte[]> received) {
        if (events.typeOf(received).isEmpty()) {
            return; // a type that came after this program
        }
        switch (events.read(received).event()) {
            case AnswerAccepted accepted -> keep(accepted);
            case AcceptanceWithdrawn withdrawn -> keep(withdrawn);
            default -> {} // nothing about acceptances
        }
    }

    Optional<UUID> answerTo(UUID question) {
        return newest.get(question) instanceof AnswerAccepted accepted
                ? Optional.of(accepted.answerId())
                : Optional.empty();
    }

    private void keep(CommunityEvent event) {
        newest.merge(event.thingId(), event, (known, next) -> next.revision() > known.revision() ? next : known);
    }
}
