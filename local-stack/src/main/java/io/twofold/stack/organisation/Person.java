package io.twofold.stack.organisation;

/** Somebody of the sample's organisation; the name is the {@code sub} of their tokens. */
public record Person(String name, Unit unit) {}
