package io.twofold.kit.inbound;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What one poll brought of a partition, as far as it can be read.
 *
 * @param records    those that the events were read from, one each
 * @param next       the offset behind them
 * @param unreadable why the record there cannot be read
 */
record Portion<E>(
        TopicPartition partition,
        List<? extends ConsumerRecord<?, ?>> records,
        List<E> events,
        long next,
        @Nullable RuntimeException unreadable) {

    static <E> Portion<E> read(Fold<E> fold, TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var events = new ArrayList<E>(records.size());
        for (var record : records) {
            try {
                events.add(fold.read(record));
            } catch (RuntimeException e) {
                return new Portion<>(partition, records.subList(0, events.size()), events, record.offset(), e);
            }
        }
        return new Portion<>(partition, records, events, behind(records), null);
    }

    @Nullable
    Integer leaderEpoch() {
        return records.getLast().leaderEpoch().orElse(null);
    }

    Portion<E> firstHalf() {
        return part(0, events.size() / 2);
    }

    Portion<E> secondHalf() {
        return part(events.size() / 2, events.size());
    }

    /** One event in the place of the only one. */
    Portion<E> with(E instead) {
        return new Portion<>(partition, records, List.of(instead), next, unreadable);
    }

    private Portion<E> part(int from, int to) {
        var some = records.subList(from, to);
        return new Portion<>(partition, some, events.subList(from, to), behind(some), null);
    }

    private static long behind(List<? extends ConsumerRecord<?, ?>> records) {
        return records.getLast().offset() + 1;
    }
}
