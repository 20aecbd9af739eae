package io.twofold.metrics.observations;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.feeds.FeedOptions;
import io.twofold.metrics.feeds.FeedResult;
import io.twofold.metrics.feeds.FeedRow;
import io.twofold.metrics.feeds.TableImport;

/** Observations as a table: from, to, and where they are known at, weight and kind. */
@ApplicationScoped
class ObservationImport extends TableImport<Observation> {

    static final String NAME = "observation-import";

    private static final Pattern LABEL = Pattern.compile(ReportObservations.LABEL);

    private final Observations observations;
    private final ObservationImports imports;

    ObservationImport(Observations observations, ObservationImports imports) {
        this.observations = observations;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Observation read(FeedRow row, FeedOptions options) {
        var weight = row.number("weight");
        if (weight != null && !(weight > 0 && Double.isFinite(weight))) {
            throw new IllegalArgumentException("weight must be a number above 0");
        }
        var kind = row.optional("kind", 60);
        if (kind != null && !LABEL.matcher(kind).matches()) {
            throw new IllegalArgumentException("kind " + ReportObservations.MESSAGE);
        }
        return observations.of(
                options.issuer(),
                options.source(),
                new ReportObservations.Item(
                        row.required("from", 255), row.required("to", 255), row.time("at"), weight, kind));
    }

    @Override
    protected FeedResult write(List<Observation> rows, FeedOptions options, UUID importId) throws SQLException {
        return observations.keep(rows, options.source(), options.at(), importId);
    }

    @Override
    protected void ended(UUID importId, FeedResult result, boolean isWhole) throws SQLException {
        imports.keep(importId, result, isWhole);
    }
}
