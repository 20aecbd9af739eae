package io.twofold.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A folder with the sources of Twofold, in which its command can be given. */
public record Checkout(Path folder) {

    /** {@code ./twofold} with these words, to be started. */
    public ProcessBuilder command(String... words) {
        var command = new ArrayList<String>();
        command.add(folder.resolve("twofold").toString());
        command.addAll(List.of(words));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    /** The same to its end. */
    public Run run(String... words) {
        try {
            var process = command(words).redirectError(Redirect.DISCARD).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a command ended, and what it said on standard output. */
    public record Run(int code, String output) {}

    public void delete() {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
