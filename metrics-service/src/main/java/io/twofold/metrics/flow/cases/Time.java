package io.twofold.metrics.flow.cases;

/** Which time durations count: as {@code ?time=working}. */
public enum Time {
    elapsed("%s_ms"),
    /** The hours of the process's calendar; where it has none, all of them. */
    working("coalesce(%1$s_work_ms, %1$s_ms)");

    private final String column;

    Time(String column) {
        this.column = column;
    }

    /** Of the rows of cases, in milliseconds. */
    public String of(String duration) {
        return column.formatted(duration);
    }
}
