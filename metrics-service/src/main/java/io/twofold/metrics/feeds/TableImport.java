package io.twofold.metrics.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.kit.jobs.Flaw;
import io.twofold.kit.jobs.Flaws;
import io.twofold.kit.jobs.JobKind;
import io.twofold.kit.jobs.JobRun;

import static java.util.Objects.requireNonNull;

/**
 * Imports a table with a header in two readings: the first finds all that is wrong with it and writes nothing, the
 * second writes it in short transactions and goes on where it was.
 */
public abstract class TableImport<R> implements JobKind {

    /** What an import is about: nothing but itself. */
    public static final UUID ALL = new UUID(0, 0);

    private static final int ROWS_AT_ONCE = 5_000;

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    /** Ends with an {@link IllegalArgumentException} at what is wrong. */
    protected abstract R read(FeedRow row, FeedOptions options);

    /** In a transaction. */
    protected abstract FeedResult write(List<R> rows, FeedOptions options, UUID importId) throws SQLException;

    /**
     * In the transaction that ends it, once it has written.
     *
     * @param isWhole false: it broke off after so much
     */
    protected void ended(UUID importId, FeedResult result, boolean isWhole) throws SQLException {}

    @Override
    public boolean isOwnedByCaller(UUID objectId) {
        return false;
    }

    @Override
    public void run(JobRun run) throws SQLException, IOException {
        var flaws = new Flaws();
        var total = check(run, flaws);
        if (flaws.isEmpty()) {
            write(run, total);
        } else {
            run.fail(flaws);
        }
    }

    @Override
    public void brokeOff(JobRun run) throws SQLException {
        ended(run.id(), requireNonNull(run.checkpoint(Checkpoint.class)).result, false);
    }

    private int check(JobRun run, Flaws flaws) throws SQLException, IOException {
        var options = run.parameters(FeedOptions.class);
        var number = 0;
        try (var rows = rows(run.upload())) {
            while (!flaws.isFull() && rows.hasNext()) {
                number++;
                try {
                    read(new FeedRow(rows.next()), options);
                } catch (IllegalArgumentException e) {
                    var line = (long) rows.getCurrentLocation().getLineNr();
                    flaws.add(new Flaw(String.valueOf(e.getMessage()), line, null, (long) number));
                }
            }
        } catch (JacksonException e) {
            flaws.add(new Flaw("It is no table with a header: " + e.getOriginalMessage()));
        }
        return number;
    }

    private void write(JobRun run, int total) throws SQLException, IOException {
        var options = run.parameters(FeedOptions.class);
        var checkpoint = run.checkpoint(Checkpoint.class);
        var written = checkpoint == null ? new Checkpoint(0, FeedResult.NOTHING) : checkpoint;
        try (var rows = rows(run.upload())) {
            for (var row = 0; row < written.rows; row++) {
                rows.next();
            }
            do {
                var next = new ArrayList<R>();
                while (next.size() < ROWS_AT_ONCE && rows.hasNext()) {
                    next.add(read(new FeedRow(rows.next()), options));
                }
                written = write(run, total, options, written, next);
            } while (rows.hasNext());
        }
    }

    private Checkpoint write(JobRun run, int total, FeedOptions options, Checkpoint before, List<R> rows) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var done = before.rows + rows.size();
            var written = new Checkpoint(done, before.result.plus(write(rows, options, run.id())));
            run.publish(done, total, written);
            if (done == total) {
                ended(run.id(), written.result, true);
                run.complete(written.result);
            }
            return written;
        });
    }

    private static MappingIterator<Map<String, String>> rows(InputStream table) throws IOException {
        return CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(table);
    }

    private record Checkpoint(int rows, FeedResult result) {}
}
