package io.twofold.kit.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.events.workgroup.ProcessDefined;
import io.twofold.kit.outbox.Outbox;
import io.twofold.web.identity.Caller;

/** Publishes each letter of the upload in a transaction of its own, as often as the test lets it. */
@ApplicationScoped
class Spelling implements JobKind {

    private final Outbox outbox;
    private final Caller caller;
    private final Semaphore letters = new Semaphore(0);

    Spelling(Outbox outbox, Caller caller) {
        this.outbox = outbox;
        this.caller = caller;
    }

    void allow(int more) {
        letters.release(more);
    }

    @Override
    public String name() {
        return "spelling";
    }

    /** Things belong to whom they have the id of. */
    @Override
    public boolean isOwnedByCaller(UUID objectId) {
        return caller.personId().equals(objectId);
    }

    @Override
    public void run(JobRun run) throws IOException, SQLException, InterruptedException {
        var text = new String(run.upload().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (text.contains("!")) {
            var flaws = new Flaws();
            text.chars().filter(letter -> letter == '!').forEach(letter -> flaws.add(new Flaw("shouts", 1L, 2L, null)));
            run.fail(flaws);
            return;
        }
        run.progress(0, text.length());
        var checkpoint = run.checkpoint(Spelled.class);
        for (var at = checkpoint == null ? 0 : checkpoint.letters(); at < text.length(); at++) {
            publish(run, text, at);
        }
        QuarkusTransaction.requiringNew().run(() -> run.complete(Map.of("letters", text.length())));
    }

    private void publish(JobRun run, String text, int at) throws InterruptedException {
        letters.acquire();
        QuarkusTransaction.requiringNew().run(() -> {
            run.publish(at + 1, text.length(), new Spelled(at + 1));
            outbox.append(new ProcessDefined(
                    run.objectId(),
                    at + 1,
                    text.substring(at, at + 1),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null));
            if (text.charAt(at) == '?') {
                throw new IllegalStateException(new SQLException("no letter", "22023"));
            }
        });
    }

    record Spelled(int letters) {}
}
