package io.twofold.kit.inbound;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What one poll brought of a partition, as far as it can be read.
 *
 * @param places     behind the events, one each; the records themselves take more room than what is read from them
 * @param next       the offset behind them
 * @param unreadable why the record there cannot be read
 */
record Portion<E>(
        TopicPartition partition,
        List<Place> places,
        List<E> events,
        long next,
        @Nullable RuntimeException unreadable) {

    static <E> Portion<E> read(Fold<E> fold, TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var places = new ArrayList<Place>(records.size());
        var events = new ArrayList<E>(records.size());
        for (var record : records) {
            try {
                events.add(fold.read(record));
            } catch (RuntimeException e) {
                return new Portion<>(partition, places, events, record.offset(), e);
            }
            places.add(Place.behind(record));
        }
        return new Portion<>(partition, places, events, places.getLast().offset(), null);
    }

    @Nullable
    Integer leaderEpoch() {
        return places.getLast().leaderEpoch();
    }

    Portion<E> firstHalf() {
        return part(0, events.size() / 2);
    }

    Portion<E> secondHalf() {
        return part(events.size() / 2, events.size());
    }

    /** One event in the place of the only one. */
    Portion<E> with(E instead) {
        return new Portion<>(partition, places, List.of(instead), next, unreadable);
    }

    private Portion<E> part(int from, int to) {
        var some = places.subList(from, to);
        return new Portion<>(
                partition, some, events.subList(from, to), some.getLast().offset(), null);
    }

    /** Where to read on behind a record. */
    record Place(long offset, @Nullable Integer leaderEpoch) {

        static Place behind(ConsumerRecord<?, ?> record) {
            return new Place(record.offset() + 1, record.leaderEpoch().orElse(null));
        }
    }
}
