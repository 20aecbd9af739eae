package io.twofold.metrics.units;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.twofold.metrics.feeds.FeedOptions;
import io.twofold.metrics.feeds.FeedResult;
import io.twofold.metrics.feeds.FeedRow;
import io.twofold.metrics.feeds.TableImport;

/** The formal structure as a table: person, unit, and where it is known from and to. */
@ApplicationScoped
class UnitImport extends TableImport<Assignment> {

    static final String NAME = "unit-import";

    private final Assignments assignments;

    UnitImport(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Assignment read(FeedRow row, FeedOptions options) {
        return assignments.of(
                options.issuer(),
                new AssignUnits.Item(
                        row.required("person", 255), row.required("unit", 200), row.date("from"), row.date("to")));
    }

    @Override
    protected FeedResult write(List<Assignment> rows, FeedOptions options, UUID importId) throws SQLException {
        return assignments.keep(rows);
    }
}
