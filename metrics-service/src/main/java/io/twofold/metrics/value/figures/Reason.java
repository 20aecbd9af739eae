package io.twofold.metrics.value.figures;

/** Why a figure cannot be given. */
public enum Reason {
    NO_DATA,
    TOO_FEW_PEOPLE,
    WHOLE_MONTHS_ONLY
}
