package io.twofold.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** A log that is made while it is sent: events of 8 KiB, most of which is attributes. */
record GeneratedLog(long bytes) {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int EVENTS_OF_A_CASE = 20;
    private static final int ATTRIBUTES = 75;
    private static final int WORDS = 12;
    private static final int TEXTS = 3; // that gzip sees one again within its window
    private static final int BUFFER = 1024 * 1024;

    /** Packed with gzip. */
    InputStream open() {
        try {
            var from = new PipedInputStream(BUFFER);
            var to = new PipedOutputStream(from);
            Thread.ofPlatform().daemon().start(() -> write(to));
            return from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream to) {
        var random = new Random(1);
        var texts = IntStream.range(0, TEXTS).mapToObj(_ -> attributes(random)).toList();
        try (var log = new GZIPOutputStream(to, BUFFER)) {
            long written = write(log, "<log>");
            for (var name = 0; written < bytes; name++) {
                written += write(log, "<trace><string key=\"concept:name\" value=\"%d\"/>".formatted(name));
                for (var event = 0; event < EVENTS_OF_A_CASE; event++) {
                    written += write(log, event(name, event)) + write(log, texts.get(event % TEXTS));
                }
                written += write(log, "</trace>");
            }
            write(log, "</log>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String event(int name, int event) {
        return "<event><string key=\"concept:name\" value=\"Step %d\"/><string key=\"org:resource\" value=\"%d\"/>"
                        .formatted(event % 7, name % 100)
                + "<date key=\"time:timestamp\" value=\"%s\"/>".formatted(BEGIN.plusSeconds(60L * name + event));
    }

    private static String attributes(Random random) {
        return IntStream.range(0, ATTRIBUTES)
                .mapToObj(key -> "<string key=\"attribute %d\" value=\"%s\"/>".formatted(key, words(random)))
                .collect(joining("", "", "</event>"));
    }

    private static String words(Random random) {
        return random.ints(WORDS, 1 << 20, 1 << 24)
                .mapToObj(word -> Integer.toString(word, Character.MAX_RADIX))
                .collect(joining(" "));
    }

    private static int write(OutputStream log, String text) throws IOException {
        var encoded = text.getBytes(UTF_8);
        log.write(encoded);
        return encoded.length;
    }
}
