package io.twofold.metrics.flow;

/** What work goes between: as {@code ?by=unit}. */
enum Between {
    unit,
    person
}
