package io.twofold.metrics.value.figures;

/** The cycles of the value-creation framework, as a path names them. */
public enum Cycle {
    immediate,
    potential,
    applied,
    realised,
    reframing
}
