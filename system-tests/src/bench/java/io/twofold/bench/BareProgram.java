package io.twofold.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

import io.twofold.bench.bare.BareChain;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The bare chain as a process beside the suite, on the same database and broker, with the flags of a service. */
final class BareProgram {

    private static final double NANOS = 1e9;

    private final PrintWriter words;
    private final BufferedReader answers;

    BareProgram(Path log, RunningSuite suite) throws IOException {
        var program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareChain.class.getName(),
                        log.toString(),
                        "jdbc:postgresql://localhost:%d/metrics?user=twofold".formatted(suite.port("database")),
                        "localhost:" + suite.port("broker")))
                .redirectError(Redirect.INHERIT)
                .start();
        words = new PrintWriter(program.outputWriter(UTF_8), true);
        answers = program.inputReader(UTF_8);
    }

    /** In seconds. */
    double run(BareChain.Reach reach) throws IOException {
        words.println(reach);
        var answer = answers.readLine();
        if (answer == null) {
            throw new IllegalStateException("The bare chain has ended.");
        }
        return Long.parseLong(answer) / NANOS;
    }
}
