package io.twofold.community.imports.stackexchange;

import io.twofold.community.imports.stackexchange.dump.DumpFile;

/** What is written of a dump, in this order: whatever hangs from something comes behind it. */
enum Part {
    PEOPLE(DumpFile.USERS),
    QUESTIONS(DumpFile.POSTS),
    ANSWERS(DumpFile.POSTS),
    ACCEPTANCES(DumpFile.POSTS),
    COMMENTS(DumpFile.COMMENTS),
    ENDORSEMENTS(DumpFile.VOTES);

    final DumpFile file;

    Part(DumpFile file) {
        this.file = file;
    }
}
