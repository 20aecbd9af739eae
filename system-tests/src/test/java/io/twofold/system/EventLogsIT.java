package io.twofold.system;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventLogsIT {

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"running-example", "receipt", "helpdesk", "bpic2013-incidents"})
    void theFiguresOfALogEqualTheReferenceHoweverOftenItIsImported(String name) {
        var alice = new Api("alice");
        var reference = ReferenceFigures.of(name);
        var log = Api.data("process/" + name + ".xes.gz");
        var process = alice.define(name).get("id").asText();

        var first = alice.completed(alice.startImport(process, reference.unitAttribute(), log));
        reference.assertEqual(alice, process, first.get("completedAt").asText());
        var again = alice.completed(alice.startImport(process, reference.unitAttribute(), log));
        reference.assertEqual(alice, process, again.get("completedAt").asText());

        assertThat(again.at("/result/known")).isEqualTo(first.at("/result/events"));
    }
}
