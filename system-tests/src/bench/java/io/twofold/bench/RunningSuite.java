package io.twofold.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/**
 * What {@code ./twofold up} has started.
 *
 * @param start how long it took from the command to the word that all is ready
 */
record RunningSuite(Checkout checkout, Process up, Duration start) {

    static RunningSuite in(Checkout checkout, int port) throws IOException {
        var start = System.nanoTime();
        var up = checkout.command("up", "--port", Integer.toString(port))
                .redirectError(Redirect.INHERIT)
                .start();
        for (var said = up.inputReader(); ; ) {
            var line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("./twofold up has ended instead of being ready.");
            }
            if (line.startsWith("Twofold is ready")) {
                break;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        if (checkout.run("status").code() != 0) {
            throw new IllegalStateException("./twofold up says that it is ready, ./twofold status that it is not.");
        }
        return new RunningSuite(checkout, up, took);
    }

    /** Where one of its processes listens. */
    int port(String name) {
        return checkout.run("status")
                .output()
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(words -> words[0].equals(name))
                .map(words -> Integer.parseInt(words[3]))
                .findFirst()
                .orElseThrow();
    }

    String token(String person) {
        return checkout.run("token", person).output().strip();
    }

    /** Of all its processes, in MiB. */
    double memory() throws IOException {
        return Memory.ofFamily(up.toHandle());
    }

    void down() throws InterruptedException {
        checkout.run("down");
        up.waitFor();
    }
}
