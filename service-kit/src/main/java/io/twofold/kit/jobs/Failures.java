package io.twofold.kit.jobs;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import org.jspecify.annotations.Nullable;

/** Tells what passes from what does not. */
final class Failures {

    /** Connection, rollback, resources, locks, and an operator: the classes of SQLSTATE that another try may not meet. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private Failures() {}

    /** Whether the database, or the way there, is why it failed: a statement that it refuses, it refuses again. */
    static boolean ofTheDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SQLException
                        || cause instanceof RollbackException
                        || cause instanceof SystemException)
                .reduce((_, deeper) -> deeper)
                .filter(deepest -> !(deepest instanceof SQLException e) || passes(e.getSQLState()))
                .isPresent();
    }

    /** The pool, which has no connection, names no state. */
    private static boolean passes(@Nullable String state) {
        return state == null || PASSING.stream().anyMatch(state::startsWith);
    }
}
