package io.twofold.kit.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

import io.twofold.events.inbound.InboundType;
import io.twofold.kit.broker.Broker;

/** The fold of an inbox: what is refused is kept as a dead letter, and what comes again not at all. */
final class InboxFold<M extends Record> implements Fold<Delivery<M>>, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(InboxFold.class);

    private final Inbox<M> inbox;
    private final InboundType type;
    private final MessageReader<M> reader;
    private final ReceivedMessages received;
    private final DeadLetters letters;
    private final MeterRegistry metrics;

    private Kept kept = new Kept(0, 0, 0);

    InboxFold(Inbox<M> inbox, Broker broker, MeterRegistry metrics) {
        this.inbox = inbox;
        this.metrics = metrics;
        type = InboundType.of(inbox.message()).orElseThrow();
        reader = new MessageReader<>(type, inbox.message());
        received = new ReceivedMessages(inbox.name());
        letters = new DeadLetters(type.deadLetters(), broker);
    }

    private record Kept(int taken, int known, int refused) {}

    @Override
    public String name() {
        return inbox.name();
    }

    @Override
    public List<String> topics() {
        return List.of(type.topic());
    }

    @Override
    public Delivery<M> read(ConsumerRecord<String, byte[]> record) {
        return reader.read(record);
    }

    @Override
    public void keep(Connection connection, List<Delivery<M>> batch) throws SQLException {
        var added = received.add(
                connection,
                batch.stream()
                        .flatMap(delivery -> Stream.ofNullable(delivery.id()))
                        .toList());
        var messages = batch.stream()
                .filter(delivery -> added.remove(delivery.id())) // the first of those that are the same
                .flatMap(delivery -> Stream.ofNullable(delivery.message()))
                .toList();
        if (!messages.isEmpty()) {
            inbox.take(messages);
        }
        var refused =
                batch.stream().filter(delivery -> delivery.reason() != null).toList();
        letters.send(refused);
        kept = new Kept(messages.size(), batch.size() - messages.size() - refused.size(), refused.size());
    }

    @Override
    public void kept() {
        count("taken", kept.taken());
        count("known", kept.known());
        count("refused", kept.refused());
    }

    @Override
    public Optional<Delivery<M>> instead(Delivery<M> failed, RuntimeException why) {
        if (!Fault.isOfTheMessage(why)) {
            return Optional.empty();
        }
        LOG.debugf(why, "%s refuses a message", name());
        return Optional.of(Delivery.refused(failed.record(), Fault.reason(why)));
    }

    @Override
    public void close() {
        letters.close();
    }

    private void count(String result, int messages) {
        metrics.counter("twofold.inbound.messages", "inbox", name(), "result", result)
                .increment(messages);
    }
}
