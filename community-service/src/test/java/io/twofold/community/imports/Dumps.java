package io.twofold.community.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.restassured.response.Response;

import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** Dumps, and what becomes of them. */
final class Dumps {

    private Dumps() {}

    /** The files of the reference data in a zip; the test is skipped where they are not. */
    static byte[] real() throws IOException {
        var folder = reference("stackexchange-quantum");
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed);
                var files = Files.list(folder)) {
            for (var file : files.toList()) {
                zip.putNextEntry(new ZipEntry("quantum/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return packed.toByteArray();
    }

    static Path reference(String name) {
        var file = Path.of(System.getProperty("twofold.reference.data"), "network", name);
        assumeThat(file).as("reference data").exists();
        return file;
    }

    /** Of files by their names. */
    static byte[] zip(Map<String, String> files) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return packed.toByteArray();
    }

    static Response importing(String person, String community, byte[] dump) {
        return by(person)
                .contentType("application/zip")
                .body(dump)
                .post("/v1/communities/" + community + "/imports?format=stackexchange");
    }

    /** The job at its end. */
    static Response imported(String person, String community, byte[] dump) {
        var begun = importing(person, community, dump);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> get(person, begun.header("Location")),
                        job -> !job.jsonPath().getString("state").matches("QUEUED|RUNNING"));
    }

    static Map<String, Integer> result(Response ended) {
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
        return ended.jsonPath().getMap("result");
    }
}
