package io.twofold.system;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ReplicasIT {

    private static final int PORT = Suite.PORT + 50;

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void twoReplicasOfAServiceGiveTheFiguresOfOne() throws Exception {
        var replicas = List.of(Suite.replica("workgroup", PORT), Suite.replica("metrics", PORT + 1));
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> isOpen(PORT) && isOpen(PORT + 1));
            var alice = new Api("alice");

            for (var name : List.of("receipt", "helpdesk")) {
                var reference = ReferenceFigures.of(name);
                var process = alice.define(name).get("id").asText();
                var job =
                        alice.startImport(process, reference.unitAttribute(), Api.data("process/" + name + ".xes.gz"));
                var completed = alice.completed(job).get("completedAt").asText();

                reference.assertEqual(alice, process, completed);
                reference.assertEqual(alice.at(PORT + 1), process, completed);
            }
            assertThat(replicas).allMatch(Process::isAlive);
        } finally {
            replicas.forEach(Process::destroy);
            for (var replica : replicas) {
                replica.waitFor();
            }
        }
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
