package io.twofold.community.imports.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.twofold.community.lines.LineJson;
import io.twofold.kit.erasures.ErasedIds;

import static java.util.Collections.disjoint;
import static java.util.stream.Collectors.toSet;

/** Keeps people who were erased from coming back: what replaced them stands in their place, in ids and texts alike. */
@ApplicationScoped
public class Forgotten {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final ErasedIds erasedIds = new ErasedIds("erasure");
    private final LineJson json;

    Forgotten(LineJson json) {
        this.json = json;
    }

    /** These rows, without them. */
    public <R> List<R> without(Connection connection, Class<R> type, List<R> rows) throws SQLException {
        try {
            var text = text(type, rows);
            var erased = erasedIds.among(connection, ids(text));
            return erased.isEmpty() ? rows : json.ofRows(type, replaced(text, erased));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of these rows that name none of them. */
    public <R> List<R> withNoneOf(Connection connection, Class<R> type, List<R> rows) throws SQLException {
        var erased = erasedIds.among(connection, ids(text(type, rows))).keySet();
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
}
