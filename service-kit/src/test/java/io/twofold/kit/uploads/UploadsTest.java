package io.twofold.kit.uploads;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.problem.ProblemException;

import static io.twofold.web.problem.WebProblem.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class UploadsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Uploads uploads;
    private final Ids ids;
    private final DataSource database;

    UploadsTest(Uploads uploads, Ids ids, DataSource database) {
        this.uploads = uploads;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void whatIsReadIsWhatWasKept() throws Exception {
        var id = ids.next();
        var body = noise(2 * MEGABYTE + 17);

        uploads.keep(id, new ByteArrayInputStream(body));

        try (var read = uploads.open(id)) {
            assertThat(read.size()).isEqualTo(body.length);
            assertThat(read.readAllBytes()).isEqualTo(body);
            assertThat(read.position()).isEqualTo(body.length);
            assertThat(read.read()).isEqualTo(-1);
        }
    }

    @Test
    void whatBreaksOffLeavesNothingBehind() throws Exception {
        var id = ids.next();
        var broken = new SequenceInputStream(new ByteArrayInputStream(noise(2 * MEGABYTE)), new BrokenStream());

        assertThatThrownBy(() -> uploads.keep(id, broken)).isInstanceOf(IOException.class);

        assertThat(uploads.open(id).size()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedAndLeavesNothingBehind() throws Exception {
        var id = ids.next();
        var body = new ByteArrayInputStream(noise(3 * MEGABYTE + 1));

        var refusal = catchThrowableOfType(ProblemException.class, () -> uploads.keep(id, body));

        assertThat(refusal.type()).isEqualTo(TOO_LARGE);
        assertThat(uploads.open(id).size()).isZero();
    }

    @Test
    void whatNobodyAddedToForAnHourIsUntouched() throws Exception {
        var old = ids.next();
        var fresh = ids.next();
        uploads.keep(old, new ByteArrayInputStream(noise(1)));
        uploads.keep(fresh, new ByteArrayInputStream(noise(1)));
        try (var connection = database.getConnection();
                var age = connection.prepareStatement(
                        "UPDATE upload_chunk SET created_at = created_at - interval '61 minutes' WHERE upload_id = ?")) {
            age.setObject(1, old);
            age.executeUpdate();
        }

        assertThat(uploads.untouched()).contains(old).doesNotContain(fresh);
        uploads.forget(old);
        assertThat(uploads.untouched()).doesNotContain(old);
    }

    @Test
    void aGzipOfManyMembersIsReadToItsEnd() throws Exception {
        var id = ids.next();
        var member = gzip('a');
        var body = new ByteArrayOutputStream();
        for (var members = 0; members < 60_000; members++) {
            body.write(member);
        }

        uploads.keep(id, new ByteArrayInputStream(body.toByteArray()));

        assertThat(body.size()).isGreaterThan(MEGABYTE);
        assertThat(new GZIPInputStream(uploads.open(id)).readAllBytes()).hasSize(60_000);
    }

    private static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(int letter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(letter);
        }
        return bytes.toByteArray();
    }

    /** A connection that was lost. */
    private static final class BrokenStream extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset");
        }
    }
}
