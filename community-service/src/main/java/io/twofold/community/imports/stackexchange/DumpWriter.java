package io.twofold.community.imports.stackexchange;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.twofold.community.imports.formats.ImportFormat.Brought;
import io.twofold.community.imports.formats.ImportFormat.Writing;
import io.twofold.community.imports.stackexchange.dump.DumpRow;
import io.twofold.community.imports.stackexchange.dump.DumpRows;
import io.twofold.kit.jobs.JobRun;

/** The second reading of a dump, which cannot fail for what is in it: its parts, row by row in short transactions. */
final class DumpWriter implements Writing {

    // Watermarks wait for the oldest transaction that writes: many short ones, not one long one.
    private static final int ROWS_AT_ONCE = 1_000;
    private static final long CHARACTERS_AT_ONCE = 4 * 1024 * 1024; // each is in memory several times over

    private final JobRun run;
    private final DumpSurvey survey;
    private final DumpParts parts;

    private Written written;

    DumpWriter(JobRun run, DumpSurvey survey, DumpParts parts) {
        this.run = run;
        this.survey = survey;
        this.parts = parts;
        var checkpoint = run.checkpoint(Written.class);
        written = checkpoint == null ? Written.NOTHING : checkpoint;
    }

    @Override
    public Brought write() throws SQLException, IOException {
        for (var part : Part.values()) {
            if (part.compareTo(written.part()) >= 0) {
                write(part);
            }
        }
        return new Brought(written.done(), written.sum(), written);
    }

    private void write(Part part) throws SQLException, IOException {
        try (var upload = run.upload()) {
            var rows = DumpRows.open(upload, part.file);
            if (rows == null) {
                return;
            }
            var done = written.part() == part ? written.rows() : 0;
            var batch = new ArrayList<DumpRow>();
            var characters = 0L;
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (row.number() > done) {
                    batch.add(row);
                    characters += row.characters();
                }
                if (batch.size() == ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
                    publish(part, batch);
                    batch.clear();
                    characters = 0;
                }
            }
            publish(part, batch);
        }
    }

    private void publish(Part part, List<DumpRow> batch) {
        if (batch.isEmpty()) {
            return;
        }
        written = QuarkusTransaction.requiringNew().call(() -> {
            run.publish(written.done(), survey.total(), written); // first: whoever has lost the job must write nothing
            var brought = parts.write(part, run.objectId(), run.id(), survey, batch);
            var now = written.plus(part, batch, brought);
            run.publish(now.done(), survey.total(), now);
            return now;
        });
    }
}
