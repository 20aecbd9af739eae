package io.twofold.metrics.statistics;

import com.fasterxml.jackson.annotation.JsonFormat;

/** Where a figure lies with a confidence of 95 %; as JSON the two numbers. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Interval(double low, double high) {}
