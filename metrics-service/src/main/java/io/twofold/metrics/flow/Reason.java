package io.twofold.metrics.flow;

/** Why a figure cannot be given. */
enum Reason {
    NO_DATA,
    START_TIMES_UNKNOWN
}
