package io.twofold.kit.inbound;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import org.apache.kafka.common.KafkaException;

import io.twofold.web.problem.ProblemException;

/** Whose fault it is that a message cannot be taken: its own, or that of the time, which passes. */
final class Fault {

    private Fault() {}

    /** The database away, or two in each other's way, is not; values that no column takes are, and so is what is unexpected. */
    static boolean isOfTheMessage(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause -> isOfValues(((SQLException) cause).getSQLState()))
                .orElseGet(() -> causes(failure).noneMatch(Fault::isOfTheTime));
    }

    private static boolean isOfTheTime(Throwable cause) {
        return cause instanceof PersistenceException
                || cause instanceof KafkaException
                || cause instanceof RollbackException
                || cause instanceof SystemException;
    }

    static String reason(Throwable failure) {
        return causes(failure)
                .filter(ProblemException.class::isInstance)
                .map(cause -> reason((ProblemException) cause))
                .findFirst()
                .orElseGet(() -> causes(failure).map(Throwable::toString).collect(Collectors.joining("; ")));
    }

    private static String reason(ProblemException problem) {
        var errors = problem.errors().stream().map(error -> error.pointer() + ' ' + error.detail());
        return Stream.concat(Stream.of(problem.type().type(), problem.detail()), errors)
                .collect(Collectors.joining("; "));
    }

    /** Classes 22 (data exception) and 23 (integrity constraint violation) of the standard. */
    private static boolean isOfValues(String state) {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
