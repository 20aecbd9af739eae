package io.twofold.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A log several times over in one file, each time with other names of its cases. */
final class CopiedLog {

    // As the log is laid out.
    private static final String TRACE = "\t<trace>";
    private static final String CASE = "\t\t<string key=\"concept:name\" value=\"";

    private CopiedLog() {}

    static Path of(Path log, int copies) throws IOException {
        if (!Files.exists(log)) {
            throw new IllegalArgumentException("This bench needs the log " + log + ".");
        }
        var copied = Files.createTempFile("twofold-bench", ".xes.gz");
        copied.toFile().deleteOnExit();
        try (var to = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(copied)), UTF_8))) {
            for (var copy = 1; copy <= copies; copy++) {
                copy(log, copy, copy == copies, to);
            }
        }
        return copied;
    }

    private static void copy(Path log, int copy, boolean isLast, BufferedWriter to) throws IOException {
        try (var from =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(log)), UTF_8))) {
            var isWithin = copy == 1;
            for (var line = from.readLine(); line != null; line = from.readLine()) {
                isWithin |= line.equals(TRACE);
                if (isWithin && (isLast || !line.equals("</log>"))) {
                    to.write(line.startsWith(CASE) ? CASE + copy + "-" + line.substring(CASE.length()) : line);
                    to.newLine();
                }
            }
        }
    }
}
