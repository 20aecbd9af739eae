package io.twofold.events;

import java.time.Instant;
import java.util.List;

/**
 * What a service says of itself on {@code twofold.watermarks.v1}: all that it wrote up to {@code at} stands below these
 * offsets. Its name is the key of the record.
 */
public record Watermark(String service, Instant at, List<Offset> offsets) {

    /**
     * The end of a partition.
     *
     * @param next the offset that its next record will have
     */
    public record Offset(String topic, int partition, long next) {}
}
