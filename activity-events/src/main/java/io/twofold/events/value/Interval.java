package io.twofold.events.value;

/** Where a value lies with a confidence of 95 %. */
public record Interval(double low, double high) {}
