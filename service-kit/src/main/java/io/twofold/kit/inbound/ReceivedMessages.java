package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import io.twofold.kit.inbound.Delivery.MessageId;

/** What an inbox has taken in the last 30 days. */
final class ReceivedMessages {

    // In one order, so that no two that take the same messages wait in a circle.
    private static final String ADD = """
            INSERT INTO inbound_message (inbox, source, id)
            SELECT DISTINCT ?, source, id FROM unnest(?, ?) AS batch (source, id) ORDER BY source, id
            ON CONFLICT DO NOTHING RETURNING source, id
            """;

    private static final String FORGET = """
            DELETE FROM inbound_message WHERE (inbox, source, id) IN (
                SELECT inbox, source, id FROM inbound_message
                WHERE taken_at <= clock_timestamp() - interval '30 days'
                ORDER BY taken_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    private final String inbox;

    ReceivedMessages(String inbox) {
        this.inbox = inbox;
    }

    /** Those that are new. */
    Set<MessageId> add(Connection connection, Collection<MessageId> messages) throws SQLException {
        try (var forget = connection.prepareStatement(FORGET)) {
            forget.executeUpdate();
        }
        try (var add = connection.prepareStatement(ADD)) {
            add.setString(1, inbox);
            add.setArray(2, connection.createArrayOf("text", texts(messages, MessageId::source)));
            add.setArray(3, connection.createArrayOf("text", texts(messages, MessageId::id)));
            var added = new HashSet<MessageId>();
            try (var row = add.executeQuery()) {
                while (row.next()) {
                    added.add(new MessageId(row.getString(1), row.getString(2)));
                }
            }
            return added;
        }
    }

    private static Object[] texts(Collection<MessageId> messages, Function<MessageId, String> part) {
        return messages.stream().map(part).toArray();
    }
}
