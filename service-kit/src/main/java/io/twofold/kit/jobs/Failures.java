package io.twofold.kit.jobs;

import java.sql.SQLException;
import java.util.stream.Stream;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

/** Tells what passes from what does not. */
final class Failures {

    private Failures() {}

    /** Whether the database, or the way there, is why it failed. */
    static boolean ofTheDatabase(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException
                        || cause instanceof RollbackException
                        || cause instanceof SystemException);
    }
}
