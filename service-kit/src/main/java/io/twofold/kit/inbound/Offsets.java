package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import static java.util.Objects.requireNonNull;

/** The places of a fold in the database. */
final class Offsets {

    private static final String BEGIN = """
            INSERT INTO fold_offset (fold, topic, partition, next_offset) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String FIND =
            "SELECT next_offset, leader_epoch FROM fold_offset WHERE fold = ? AND topic = ? AND partition = ?";
    private static final String MOVE = """
            UPDATE fold_offset SET next_offset = ?, leader_epoch = ?
            WHERE fold = ? AND topic = ? AND partition = ? AND next_offset = ?
            """;

    private final String fold;

    Offsets(String fold) {
        this.fold = fold;
    }

    /** Where it stands; at first the beginning of the log. */
    OffsetAndMetadata find(Connection connection, TopicPartition partition, long beginning) throws SQLException {
        try (var begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, fold);
            begin.setString(2, partition.topic());
            begin.setInt(3, partition.partition());
            begin.setLong(4, beginning);
            begin.executeUpdate();
        }
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, fold);
            find.setString(2, partition.topic());
            find.setInt(3, partition.partition());
            try (var row = find.executeQuery()) {
                row.next();
                return new OffsetAndMetadata(row.getLong(1), Optional.ofNullable(row.getObject(2, Integer.class)), "");
            }
        }
    }

    /** Past these, from where each partition is believed to stand; false where another replica has moved one of them. */
    boolean move(Connection connection, List<? extends Portion<?>> portions, Map<TopicPartition, Long> places)
            throws SQLException {
        try (var move = connection.prepareStatement(MOVE)) {
            for (var portion : portions) {
                move.setLong(1, portion.next());
                move.setObject(2, portion.leaderEpoch(), Types.INTEGER);
                move.setString(3, fold);
                move.setString(4, portion.partition().topic());
                move.setInt(5, portion.partition().partition());
                move.setLong(6, requireNonNull(places.get(portion.partition())));
                move.addBatch();
            }
            return IntStream.of(move.executeBatch()).allMatch(moved -> moved == 1);
        }
    }
}
