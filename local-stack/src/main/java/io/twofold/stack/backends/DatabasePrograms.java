package io.twofold.stack.backends;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.twofold.stack.processes.Complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The programs of PostgreSQL in their folder. */
record DatabasePrograms(Path folder) {

    List<String> command(String program, Stream<String> arguments) {
        var own = Stream.concat(Stream.of(folder.resolve("bin").resolve(program).toString()), arguments);
        return Stream.concat(disguise(), own).toList();
    }

    /** Runs one of them to its end. */
    void run(String program, Stream<String> arguments, String input) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .start();
        try (var in = process.outputWriter(UTF_8)) {
            in.write(input);
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new Complaint("The database cannot be set up, for " + program + " says: " + output.strip());
        }
    }

    /** PostgreSQL refuses to run as root. In a namespace of users it does not see that it does; files stay root's. */
    private static Stream<String> disguise() {
        return System.getProperty("user.name").equals("root") ? Stream.of("unshare", "-U") : Stream.empty();
    }
}
