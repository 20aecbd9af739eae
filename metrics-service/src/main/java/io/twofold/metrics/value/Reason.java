package io.twofold.metrics.value;

/** Why a figure cannot be given. */
enum Reason {
    NO_DATA,
    TOO_FEW_PEOPLE,
    WHOLE_MONTHS_ONLY
}
