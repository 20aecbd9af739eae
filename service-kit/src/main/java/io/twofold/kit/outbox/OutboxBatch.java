package io.twofold.kit.outbox;

import java.util.List;

/**
 * The first rows that one snapshot of the outbox showed, in the order of their numbers.
 *
 * @param oldestRunning the lowest transaction id that the snapshot does not see to its end
 * @param highest       the highest number that was visible, 0 where none was
 */
record OutboxBatch(List<OutboxRow> rows, long oldestRunning, long highest) {

    /** Up to which number it has all that was visible. */
    long upTo() {
        return rows.isEmpty() ? highest : rows.getLast().number();
    }

    /** Whether these are all rows that were visible. */
    boolean isWhole() {
        return upTo() == highest;
    }
}
