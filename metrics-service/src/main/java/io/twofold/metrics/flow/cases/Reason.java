package io.twofold.metrics.flow.cases;

/** Why a figure cannot be given, or must be read with care. */
public enum Reason {
    NO_DATA,
    START_TIMES_UNKNOWN,
    NOT_STEADY
}
