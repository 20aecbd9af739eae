package io.twofold.workgroup.exports;

import java.io.OutputStream;
import java.sql.SQLException;
import java.util.LongSummaryStatistics;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.kit.exports.ExportSettings;
import io.twofold.kit.exports.Exports;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LargeExportTest {

    private static final int MIB = 1024 * 1024;
    private static final int CASES = 40;
    private static final int STEPS = 32;

    // With attributes of 100 000 characters each.
    private static final String FILL = """
            WITH owner AS (
                INSERT INTO process_case (id, process_id, opened_at, created_at, updated_at, version)
                SELECT gen_random_uuid(), CAST(? AS uuid), now(), now(), now(), 1 FROM generate_series(1, ?) RETURNING id)
            INSERT INTO case_step (id, case_id, step, at, position, updated_at, version, attributes)
            SELECT gen_random_uuid(), owner.id, 'check', now(), number, now(), 1,
                json_build_object('note', repeat('x', 100000))
            FROM owner, generate_series(1, ?) AS number
            """;

    private final DataSource database;
    private final ExportResource resource;
    private final Exports exports;
    private final ExportSettings settings;

    LargeExportTest(DataSource database, ExportResource resource, Exports exports, ExportSettings settings) {
        this.database = database;
        this.resource = resource;
        this.exports = exports;
        this.settings = settings;
    }

    @Test
    void theHeapDoesNotGrowWithTheLog() throws Exception {
        var process = process("alice");
        fill(process);
        var log = new Weighed();

        resource.write(UUID.fromString(process), log);

        assertThat(log.bytes).isGreaterThan(100L * MIB);
        assertThat(log.heap.getMax() - log.heap.getMin()).isLessThan(24L * MIB);
    }

    @Test
    void onlySoManyAreSentAtATime() throws Exception {
        var path = "/v1/processes/" + process("alice") + "/export";
        var begun = new CountDownLatch(settings.atOnce());
        var read = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader = 0; reader < settings.atOnce(); reader++) {
                var _ = readers.submit(() -> {
                    exports.read("test", connection -> {
                        begun.countDown();
                        await().until(() -> read.getCount() == 0);
                    });
                    return path;
                });
            }
            begun.await();

            var refused = get("alice", path);
            read.countDown();

            assertProblem(refused, 503, "too-many-exports");
        }
        assertThat(get("alice", path).statusCode()).isEqualTo(200);
    }

    private void fill(String process) throws SQLException {
        try (var connection = database.getConnection();
                var fill = connection.prepareStatement(FILL)) {
            fill.setString(1, process);
            fill.setInt(2, CASES);
            fill.setInt(3, STEPS);
            fill.executeUpdate();
        }
    }

    /** Forgets what it is given, and looks every few MiB at what is in use. */
    private static final class Weighed extends OutputStream {

        private static final int EVERY = 4 * MIB;

        private final LongSummaryStatistics heap = new LongSummaryStatistics();

        private long bytes;

        @Override
        public void write(int one) {
            counted(1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            counted(length);
        }

        private void counted(int length) {
            if ((bytes + length) / EVERY > bytes / EVERY) {
                System.gc();
                heap.accept(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
            bytes += length;
        }
    }
}
