package io.twofold.metrics.freshness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.twofold.events.EventCodec;
import io.twofold.events.Topics;
import io.twofold.events.Watermark;
import io.twofold.events.Watermark.Offset;
import io.twofold.kit.inbound.Fold;

import static java.time.ZoneOffset.UTC;

/** Keeps what the services say of themselves: the newest watermark that is folded, and all later ones. */
@ApplicationScoped
class WatermarkFold implements Fold<Watermark> {

    private static final String KEEP = """
            INSERT INTO watermark (service, at, topics, partitions, offsets) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String FORGET = """
            DELETE FROM watermark WHERE service = ? AND at < (
                SELECT max(at) FROM watermark later WHERE service = ? AND NOT EXISTS (
                    SELECT FROM unnest(topics, partitions, offsets) AS mark (topic, partition, next)
                    LEFT JOIN fold_offset ON fold = 'facts'
                        AND fold_offset.topic = mark.topic AND fold_offset.partition = mark.partition
                    WHERE coalesce(next_offset, 0) < next))
            """;

    // So many wait, and the newest: a long rebuild costs precision until some of them are reached.
    private static final String THIN_OUT = """
            DELETE FROM watermark WHERE service = ?
            AND at >= (SELECT at FROM watermark WHERE service = ? ORDER BY at OFFSET 1000 LIMIT 1)
            AND at < (SELECT max(at) FROM watermark WHERE service = ?)
            """;

    private final EventCodec codec = new EventCodec();
    private final Freshness freshness;

    WatermarkFold(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return "watermarks";
    }

    @Override
    public List<String> topics() {
        return List.of(Topics.WATERMARKS);
    }

    @Override
    public Watermark read(ConsumerRecord<String, byte[]> record) {
        return codec.readWatermark(record.value());
    }

    @Override
    public void keep(Connection connection, List<Watermark> batch) throws SQLException {
        var services = batch.stream().map(Watermark::service).distinct().toList();
        for (var service : services) {
            execute(connection, FORGET, service, service);
        }
        for (var watermark : batch) {
            keep(connection, watermark);
        }
        for (var service : services) {
            execute(connection, THIN_OUT, service, service, service);
        }
    }

    @Override
    public void kept() {
        freshness.changed();
    }

    private static void keep(Connection connection, Watermark watermark) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            var offsets = watermark.offsets();
            keep.setString(1, watermark.service());
            keep.setObject(2, watermark.at().atOffset(UTC));
            keep.setArray(
                    3,
                    connection.createArrayOf(
                            "text", offsets.stream().map(Offset::topic).toArray()));
            keep.setArray(
                    4,
                    connection.createArrayOf(
                            "int4", offsets.stream().map(Offset::partition).toArray()));
            keep.setArray(
                    5,
                    connection.createArrayOf(
                            "int8", offsets.stream().map(Offset::next).toArray()));
            keep.executeUpdate();
        }
    }

    private static void execute(Connection connection, String command, String... words) throws SQLException {
        try (var statement = connection.prepareStatement(command)) {
            for (var i = 0; i < words.length; i++) {
                statement.setString(i + 1, words[i]);
            }
            statement.executeUpdate();
        }
    }
}
