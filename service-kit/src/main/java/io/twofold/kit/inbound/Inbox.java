package io.twofold.kit.inbound;

import java.sql.SQLException;
import java.util.List;

/**
 * Takes what other systems write to a topic of ours, a bean of the service that takes it. What it refuses goes to the
 * dead letters of the topic, and stops nothing.
 *
 * @param <M> a message, whose type says the topic
 */
public interface Inbox<M extends Record> {

    /** As it stands in the database: never renamed. */
    String name();

    Class<M> message();

    /**
     * Takes messages, each of which is as its schema and comes for the first time, all or none, in the transaction that
     * moves the offset past them. Ends with an exception where one of them cannot be taken.
     */
    void take(List<M> messages) throws SQLException;
}
