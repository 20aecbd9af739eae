package io.twofold.metrics.facts.columns;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static java.time.ZoneOffset.UTC;

/** The columns of many rows, as the arrays that one statement takes. */
public final class Columns<R> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<R> rows;

    private int next = 1;

    public Columns(Connection connection, PreparedStatement statement, List<R> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /** One statement for all rows; nothing where there are none. */
    public static <R> void write(Connection connection, String statement, List<R> rows, Writing<R> writing)
            throws SQLException {
        if (!rows.isEmpty()) {
            try (var keep = connection.prepareStatement(statement)) {
                writing.write(new Columns<>(connection, keep, rows));
                keep.executeUpdate();
            }
        }
    }

    /** The next parameter of the statement: this of every row. */
    public Columns<R> with(String type, Function<? super R, ? extends @Nullable Object> value) throws SQLException {
        statement.setArray(next++, array(type, value));
        return this;
    }

    /** A list of ids or names in one value, as text: an array of arrays would need equal lengths. */
    public static String array(List<?> words) {
        return words.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private Array array(String type, Function<? super R, ? extends @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(
                type, rows.stream().map(value).map(Columns::plain).toArray());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Instant time -> time.atOffset(UTC);
            case Enum<?> name -> name.name();
            case LocalDate day -> day.toString();
            case null, default -> value;
        };
    }

    /** Which columns a row has. */
    @FunctionalInterface
    public interface Writing<R> {
        void write(Columns<R> columns) throws SQLException;
    }
}
