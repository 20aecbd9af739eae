package io.twofold.metrics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.people.UnitAssigned;
import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.CaseOpened;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.WorkCalendar;
import io.twofold.events.workgroup.WorkHours;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.Told;

import static java.time.DayOfWeek.MONDAY;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ManyCasesTest {

    private static final int CASES = 4_500; // some pages, the last of which is not full
    private static final Instant MONDAY_AT_8 = Instant.parse("2026-03-02T08:00:00Z");

    private final Publisher publisher;
    private final Told told;
    private final Ids ids;
    private final DataSource database;

    ManyCasesTest(Publisher publisher, Told told, Ids ids, DataSource database) {
        this.publisher = publisher;
        this.told = told;
        this.ids = ids;
        this.database = database;
    }

    @Test
    void whatChangesAllOfThemChangesEachHoweverManyThereAre() {
        var ann = requireNonNull(told.actor("ann-" + ids.next(), null).personId());
        publisher.publish(Stream.generate(() -> delivered(ann))
                .limit(CASES)
                .flatMap(List::stream)
                .toArray(WorkgroupEvent[]::new));
        awaitRows("lead_ms = 7200000", CASES);

        told.change(
                null, new WorkCalendar("UTC", List.of(new WorkHours(MONDAY, "09:00", "17:00")), List.of()), List.of());
        publisher.publish(new UnitAssigned(ids.next(), 1, ann, "Sales", LocalDate.EPOCH, null));

        awaitRows("lead_work_ms = 3600000 AND units = '{Sales}'", CASES);
    }

    /** A case of one step, from 8 to 10. */
    private List<WorkgroupEvent> delivered(UUID person) {
        var process = told.process();
        var id = ids.next();
        var end = MONDAY_AT_8.plusSeconds(7_200);
        return List.of(
                new CaseOpened(process, id, 1, null, null, MONDAY_AT_8, null, Told.NOBODY, null),
                new StepCompleted(
                        process, ids.next(), 1, id, null, "check", new Actor(person, null), null, end, 0, null),
                new CaseDelivered(process, id, 1, end, null, Told.NOBODY, null));
    }

    private void awaitRows(String condition, int count) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(rows(condition)).isEqualTo(count));
    }

    private int rows(String condition) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM case_row WHERE process_id = ? AND " + condition)) {
            query.setObject(1, told.process());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
