package io.twofold.workgroup.imports;

/**
 * What decides which events a log tells of.
 *
 * @param issuer whose subs the log's people are; empty where they are aliases
 */
record LogReading(String activity, String person, String issuer) {}
