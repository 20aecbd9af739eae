package io.twofold.metrics.value;

/** The cycles of the value-creation framework, as a path names them. */
enum Cycle {
    immediate,
    potential,
    applied,
    realised,
    reframing
}
