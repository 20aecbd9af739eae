package io.twofold.stack.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a process takes of the machine's memory. */
public final class Memory {

    private static final String SHARE = "Pss:";

    private Memory() {}

    /** In MiB; what several processes share is divided among them. */
    public static long of(ProcessHandle process) {
        return kibibytes(process) / 1024;
    }

    /** The same with all processes that it has started. */
    public static long ofFamily(ProcessHandle process) {
        var children = process.descendants().mapToLong(Memory::kibibytes).sum();
        return (kibibytes(process) + children) / 1024;
    }

    private static long kibibytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(SHARE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return resident(process);
        }
    }

    /** Where the system knows nothing of shares, or the process has just ended. */
    private static long resident(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            var answer = new String(ps.getInputStream().readAllBytes(), UTF_8).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException e) {
            return 0;
        }
    }
}
