package io.twofold.bench;

import java.text.DecimalFormat;

/** What was measured, beside what is promised. */
record Figure(String name, double value, String limit, String unit, boolean holds) {

    static Figure atMost(String name, double value, double limit, String unit) {
        return new Figure(name, value, "<= " + new DecimalFormat("0.#").format(limit), unit, value <= limit);
    }

    /** Said beside the others: nothing is promised of it. */
    static Figure said(String name, double value, String unit) {
        return new Figure(name, value, "", unit, true);
    }

    /** Reported, without a promise. */
    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, "", unit, true);
    }

    String line() {
        return "%-34s %9.1f %-3s %9s %-3s  %s".formatted(name, value, unit, limit, unit, holds ? "yes" : "NO");
    }
}
