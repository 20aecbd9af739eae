package io.twofold.metrics.flow;

/** Why a figure cannot be given, or must be read with care. */
enum Reason {
    NO_DATA,
    START_TIMES_UNKNOWN,
    NOT_STEADY
}
