package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static java.lang.ProcessBuilder.Redirect.from;

/** A program that was launched. */
record Child(Program program, Process process) {

    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    static Child launch(Program program, Path folder, String log) throws IOException {
        var launch = new ProcessBuilder(inOwnSession(program.command()))
                .directory(folder.toFile())
                .redirectInput(from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(appendTo(folder.resolve(log).toFile()));
        launch.environment().putAll(program.environment());
        return new Child(program, launch.start());
    }

    /** So that Ctrl-C in the terminal reaches the parent alone, which then stops everything in order. */
    static List<String> inOwnSession(List<String> command) {
        var prefix = Files.isExecutable(OWN_SESSION) ? Stream.of(OWN_SESSION.toString()) : Stream.<String>empty();
        return Stream.concat(prefix, command.stream()).toList();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Lets it end in its own way, and ends it when that takes too long. */
    void stop(Duration patience) {
        try {
            new ProcessBuilder("kill", "-" + program.stopSignal(), Long.toString(pid())).start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
