package io.twofold.workgroup.imports;

/**
 * How far an import is, as its job keeps it with every publication.
 *
 * @param traces how many of the log, from its beginning
 * @param events how many of these
 * @param known  how many events were there before, and are as they were
 */
record Written(int traces, int events, int known) {

    static final Written NOTHING = new Written(0, 0, 0);
}
