package io.twofold.workgroup.imports;

import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.restassured.response.Response;

import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;

import static org.assertj.core.api.Assertions.assertThat;

/** What imports have published, and answered. */
@ApplicationScoped
class LogEvents {

    private final Broker broker;

    LogEvents(Broker broker) {
        this.broker = broker;
    }

    <E extends WorkgroupEvent> Stream<E> of(String process, Class<E> type) {
        return Published.on(Topics.WORKGROUP, broker).stream()
                .map(ReceivedEvent::event)
                .map(WorkgroupEvent.class::cast)
                .filter(event -> event.processId().toString().equals(process))
                .filter(type::isInstance)
                .map(type::cast);
    }

    static void assertResult(Response ended, Map<String, Integer> figures) {
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
        assertThat(ended.jsonPath().<String, Integer>getMap("result")).containsAllEntriesOf(figures);
    }

    static void assertRefused(Response ended, String detail) {
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("FAILED");
        assertThat(ended.jsonPath().getString("problems[0].detail")).contains(detail);
    }
}
