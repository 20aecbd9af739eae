package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is made of the records of some topics, a bean of the service that makes it.
 *
 * @param <E> what a record is read as
 */
public interface Fold<E> {

    /** As it stands in the database: never renamed. */
    String name();

    List<String> topics();

    /** Ends with an exception at what cannot be read: the partition stops there, and keeps its place. */
    E read(ConsumerRecord<String, byte[]> record);

    /** False where it has nothing to keep of this: its place need not be moved for that alone. */
    default boolean concerns(E event) {
        return true;
    }

    /** Whether keeping this holds others up: it is kept in a transaction without other partitions. */
    default boolean holdsOthersUp(E event) {
        return false;
    }

    /**
     * Keeps a batch, which has the events of each partition in their order, in the transaction that moves the offsets past
     * it; what it publishes in answer goes to the outbox in the same.
     */
    void keep(Connection connection, List<E> batch) throws SQLException;

    /**
     * What to keep in the place of something that cannot be kept through a fault of its own. Where there is nothing, all
     * is tried again, until it can.
     */
    default Optional<E> instead(E failed, RuntimeException why) {
        return Optional.empty();
    }

    /** After the commit. */
    default void kept() {}
}
