package io.twofold.system;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

class UpIT {

    private static final String NOBODY = "65534";

    // One after the other has up to 20 s, in which it writes the archive of its classes when it ends for the first
    // time.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void ctrlCLeavesNothingRunning() throws Exception {
        Suite.start("env", "--default-signal=INT"); // which what runs in the background may ignore
        var all = all();

        var up = Long.toString(all.getFirst().pid());
        new ProcessBuilder("kill", "-INT", up).start().waitFor();

        assertEnd(all);
        assertThat(Suite.run("status").code()).isEqualTo(1);
    }

    @Test
    void nothingOutlivesAKilledParent() throws Exception {
        Suite.start();
        var all = all();

        Suite.kill("twofold");

        assertEnd(all);
    }

    @Test
    void anOrdinaryUserNeedsNoRights() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("who else than root can become another")
                .isEqualTo("root");
        Suite.give(NOBODY);
        try {
            Suite.start("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

            assertThat(all()).noneMatch(process -> process.info().user().equals(Optional.of("root")));
        } finally {
            Suite.give("root");
        }
    }

    /** What {@code up} has started, after itself. */
    private static List<ProcessHandle> all() throws IOException {
        var up = Suite.process("twofold");
        return Stream.concat(Stream.of(up), up.descendants()).toList();
    }

    /** One that nobody has reaped has ended, too: it has no command any more. */
    private static void assertEnd(List<ProcessHandle> processes) {
        assertThat(processes).hasSizeGreaterThan(Suite.PROCESSES.size());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(processes)
                        .noneMatch(process -> process.info().command().isPresent()));
    }
}
