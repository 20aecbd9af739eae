package io.twofold.community.imports.ndjson;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.community.imports.formats.ImportFormat.Brought;
import io.twofold.community.imports.formats.ImportFormat.Writing;
import io.twofold.community.imports.formats.ImportResult;
import io.twofold.community.imports.ndjson.reading.LineFile;
import io.twofold.community.imports.ndjson.reading.LineReader;
import io.twofold.community.lines.Line;
import io.twofold.kit.jobs.JobRun;

import static io.twofold.community.imports.formats.ImportResult.Counted.PEOPLE;

/**
 * Writes a file in which nothing is wrong, in short transactions: who is in it, then what, then what became of
 * contributions, which may name those behind them.
 */
final class LineWriter implements Writing {

    // Watermarks wait for the oldest transaction that writes: many short ones, not one long one.
    private static final int LINES_AT_ONCE = 1_000;
    private static final int BYTES_AT_ONCE = 4 * 1024 * 1024; // each is in memory several times over

    private static final int PEOPLE_PASS = 0;
    private static final int THINGS_PASS = 1;
    private static final int CURATION_PASS = 2;

    private final JobRun run;
    private final ImportedFile file;
    private final LineReader reader;
    private final LineParts parts;

    private LineProgress progress;

    LineWriter(JobRun run, ImportedFile file, LineReader reader, LineParts parts) {
        this.run = run;
        this.file = file;
        this.reader = reader;
        this.parts = parts;
        var checkpoint = run.checkpoint(LineProgress.class);
        progress = checkpoint == null ? LineProgress.NONE : checkpoint;
    }

    @Override
    public Brought write() throws SQLException, IOException {
        if (progress.pass() == PEOPLE_PASS) {
            writePeople();
            progress = new LineProgress(
                    THINGS_PASS,
                    0,
                    ImportResult.NOTHING.plus(PEOPLE, file.survey().people().size()));
        }
        for (var pass = progress.pass(); pass <= CURATION_PASS; pass++) {
            read(pass);
            progress = new LineProgress(pass + 1, 0, progress.sum());
        }
        publish(() -> {
            parts.close(file);
            return progress;
        });
        return new Brought(total(), progress.sum(), progress);
    }

    private void writePeople() {
        publish(() -> {
            parts.open(file);
            return progress;
        });
        var people = List.copyOf(file.survey().people());
        for (var from = 0; from < people.size(); from += LINES_AT_ONCE) {
            var some = people.subList(from, Math.min(from + LINES_AT_ONCE, people.size()));
            publish(() -> {
                parts.name(file, some);
                return progress;
            });
        }
    }

    private void read(int pass) throws SQLException, IOException {
        try (var upload = run.upload()) {
            var lines = new LineFile(upload, reader);
            var batch = new ArrayList<Line>();
            var bytes = 0;
            var last = progress.line();
            for (var next = lines.next(); next != null; next = lines.next()) {
                if (next.number() > progress.line() && isWritten(pass, next.line())) {
                    if (isFull(batch, next.line()) || bytes > BYTES_AT_ONCE) {
                        publish(pass, last, batch);
                        batch.clear();
                        bytes = 0;
                    }
                    batch.add(next.line());
                    bytes += next.bytes();
                }
                last = next.number();
            }
            publish(pass, last, batch);
        }
    }

    private static boolean isWritten(int pass, Line line) {
        return pass == THINGS_PASS || LineParts.isCurated(line);
    }

    private static boolean isFull(List<Line> batch, Line next) {
        return batch.size() == LINES_AT_ONCE
                || !batch.isEmpty() && batch.getFirst().getClass() != next.getClass();
    }

    private void publish(int pass, long last, List<Line> batch) {
        if (!batch.isEmpty()) {
            publish(() -> switch (pass) {
                case THINGS_PASS -> new LineProgress(pass, last, progress.sum().plus(parts.write(file, batch)));
                default -> {
                    parts.curate(file, batch);
                    yield new LineProgress(pass, last, progress.sum());
                }
            });
        }
    }

    private void publish(Callable<LineProgress> change) {
        progress = QuarkusTransaction.requiringNew().call(() -> {
            run.publish(done(progress), total(), progress); // first: whoever has lost the job must write nothing
            var now = change.call();
            run.publish(done(now), total(), now);
            return now;
        });
    }

    private long done(LineProgress at) {
        return at.pass() <= THINGS_PASS
                ? at.line()
                : (at.pass() - 1) * file.survey().lines() + at.line();
    }

    private long total() {
        return 2 * file.survey().lines();
    }
}
