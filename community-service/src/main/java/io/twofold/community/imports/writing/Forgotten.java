package io.twofold.community.imports.writing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.twofold.community.lines.LineJson;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.toSet;

/** Keeps people who were erased from coming back: what replaced them stands in their place, in ids and texts alike. */
@ApplicationScoped
public class Forgotten {

    private static final String ERASED = "SELECT person_id, replaced_by FROM erasure WHERE person_id = ANY (?)";
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final LineJson json;

    Forgotten(LineJson json) {
        this.json = json;
    }

    /** These rows, without them. */
    public <R> List<R> without(Connection connection, Class<R> type, List<R> rows) throws SQLException {
        try {
            var text = text(type, rows);
            var erased = erased(connection, ids(text).toArray());
            return erased.isEmpty() ? rows : json.ofRows(type, replaced(text, erased));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of these rows that name none of them. */
    public <R> List<R> withNoneOf(Connection connection, Class<R> type, List<R> rows) throws SQLException {
        var erased = erased(connection, ids(text(type, rows)).toArray()).keySet();
        return erased.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> disjoint(ids(text(type, List.of(row))), erased))
                        .toList();
    }

    private <R> String text(Class<R> type, List<R> rows) {
        try {
            return json.rows(type, rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<UUID> ids(String text) {
        return ID.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(UUID::fromString)
                .collect(toSet());
    }

    private static String replaced(String text, Map<UUID, UUID> erased) {
        return ID.matcher(text).replaceAll(found -> {
            var id = UUID.fromString(found.group());
            return erased.getOrDefault(id, id).toString();
        });
    }

    private static Map<UUID, UUID> erased(Connection connection, Object[] ids) throws SQLException {
        try (var query = connection.prepareStatement(ERASED)) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            var erased = new HashMap<UUID, UUID>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    erased.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                }
            }
            return erased;
        }
    }
}
