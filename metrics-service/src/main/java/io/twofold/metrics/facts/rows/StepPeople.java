package io.twofold.metrics.facts.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.twofold.metrics.facts.cases.CaseFacts;
import io.twofold.metrics.facts.cases.StepFact;

import static java.time.ZoneOffset.UTC;

/** Who did steps, and for which unit, by all that is known of people. */
final class StepPeople {

    private static final String IDENTIFIED =
            "SELECT alias_id, person_id, automated FROM identification_fact WHERE alias_id = ANY (?)";

    private static final String ASSIGNED = """
            SELECT person_id, unit, valid_from, valid_to FROM unit_fact WHERE person_id = ANY (?)
            ORDER BY valid_from DESC, assignment_id
            """;

    private final Map<UUID, @Nullable UUID> identified = new HashMap<>();
    private final Map<UUID, List<Assigned>> assigned = new HashMap<>();

    private record Assigned(
            String unit, LocalDate from, @Nullable LocalDate to) {

        boolean isValid(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** Nobody is identified or assigned. */
    StepPeople() {}

    /** Those of all steps of these cases. */
    static StepPeople of(Connection connection, Collection<CaseFacts> cases) throws SQLException {
        var people = new StepPeople();
        var told = new HashSet<UUID>();
        var withoutUnit = new HashSet<UUID>();
        for (var each : cases) {
            for (var step : each.steps()) {
                var person = step.actor().personId();
                if (person != null) {
                    told.add(person);
                    if (step.actor().unit() == null) {
                        withoutUnit.add(person);
                    }
                }
            }
        }
        people.identify(connection, told);
        people.assign(connection, withoutUnit);
        return people;
    }

    /** Null where it is nobody, or a machine. */
    @Nullable
    UUID person(StepFact step) {
        var told = step.actor().personId();
        return identified.containsKey(told) ? identified.get(told) : told;
    }

    /** What the step says, else where its person was then. */
    @Nullable
    String unit(StepFact step, @Nullable UUID person, Instant at) {
        var unit = step.actor().unit();
        var known = unit == null ? assigned.get(person) : null;
        if (known == null) {
            return unit;
        }
        var day = LocalDate.ofInstant(at, UTC);
        return known.stream()
                .filter(each -> each.isValid(day))
                .findFirst()
                .map(Assigned::unit)
                .orElse(null);
    }

    private void identify(Connection connection, Collection<UUID> told) throws SQLException {
        each(
                connection,
                IDENTIFIED,
                told,
                row -> identified.put(
                        row.getObject("alias_id", UUID.class),
                        row.getBoolean("automated") ? null : row.getObject("person_id", UUID.class)));
    }

    private void assign(Connection connection, Collection<UUID> told) throws SQLException {
        var people = new HashSet<UUID>();
        for (var each : told) {
            var person = identified.containsKey(each) ? identified.get(each) : each;
            if (person != null) {
                people.add(person);
            }
        }
        each(
                connection,
                ASSIGNED,
                people,
                row -> assigned.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                        .add(new Assigned(
                                row.getString("unit"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))));
    }

    private static void each(Connection connection, String statement, Collection<UUID> people, Row each)
            throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }
}
