package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class FamilyTest {

    private static final String SLEEPER = "sleeper=exec sleep 600";

    @TempDir
    Path folder;

    @Test
    void childrenEndWhenTheirParentIsKilled() throws Exception {
        try (var parent = ready(SLEEPER)) {
            var child = parent.child("sleeper");

            parent.kill();

            await().untilAsserted(() -> assertThat(child.process()).isEmpty());
        }
    }

    @Test
    void childrenAreGuardedAlsoAfterTheirGuardWasKilled() throws Exception {
        try (var parent = ready(SLEEPER)) {
            var child = parent.child("sleeper");
            var guard = parent.guard();

            guard.destroyForcibly();
            await().untilAsserted(() -> assertThat(parent.guard()).isNotEqualTo(guard));
            parent.kill();

            await().untilAsserted(() -> assertThat(child.process()).isEmpty());
        }
    }

    @Test
    void whatParentAndGuardLeaveBehindEndsBeforeTheNextStart() throws Exception {
        try (var parent = ready(SLEEPER)) {
            var child = parent.child("sleeper");
            var guard = parent.guard();
            signal("STOP", guard.pid());
            parent.kill();
            guard.destroyForcibly();

            try (var next = ready(SLEEPER)) {
                assertThat(child.process()).isEmpty();
                assertThat(next.child("sleeper").process()).isPresent();
            }
        }
    }

    @Test
    void theDeathOfAChildIsToldAndTheOthersGoOn() throws Exception {
        try (var parent = ready(SLEEPER, "other=exec sleep 600")) {
            signal("KILL", parent.child("other").pid());

            assertThat(parent.says()).isEqualTo("other is gone");
            assertThat(parent.child("other").process()).isEmpty();
            assertThat(parent.child("sleeper").process()).isPresent();
        }
    }

    @Test
    void theYoungestIsAskedFirstToEnd() throws Exception {
        var order = folder.resolve("order");
        var script = "%1$s=trap 'echo %1$s >>" + order + "; exit' TERM; echo armed; while :; do sleep 0.01; done";
        try (var parent = ready(script.formatted("old"), script.formatted("young"))) {
            await().untilAsserted(() -> {
                assertThat(folder.resolve("logs/old.log")).hasContent("armed");
                assertThat(folder.resolve("logs/young.log")).hasContent("armed");
            });

            parent.askToEnd();

            assertThat(order).hasContent("young\nold");
        }
    }

    @Test
    void aComponentThatEndsInsteadOfGettingReadyIsNamedWithItsLog() throws Exception {
        try (var parent = Parent.of(folder, "unready=echo the reason; exit 3")) {
            assertThat(parent.says()).isEqualTo("unready ended while it started: ./twofold logs unready tells why.");
            assertThat(folder.resolve("logs/unready.log")).hasContent("the reason");
        }
    }

    @Test
    void nothingStaysInTheRosterOfAFamilyThatHasEnded() throws Exception {
        try (var parent = ready(SLEEPER)) {
            parent.askToEnd();

            assertThat(Roster.in(folder).entries()).isEmpty();
        }
    }

    private Parent ready(String... children) throws IOException {
        var parent = Parent.of(folder, children);
        assertThat(parent.says()).isEqualTo("ready");
        return parent;
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }
}
