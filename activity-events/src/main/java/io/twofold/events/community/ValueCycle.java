package io.twofold.events.community;

/** The cycles of the value-creation framework (Wenger, Trayner, de Laat 2011). */
public enum ValueCycle {
    IMMEDIATE,
    POTENTIAL,
    APPLIED,
    REALISED,
    REFRAMING
}
