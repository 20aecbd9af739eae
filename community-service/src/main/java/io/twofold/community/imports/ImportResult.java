package io.twofold.community.imports;

/**
 * What a dump brought.
 *
 * @param skipped how many posts of other kinds, and replies and up-votes to what is not in the dump
 * @param known   how many of all others were there before, and are left as they are
 */
record ImportResult(int people, int questions, int answers, int comments, int endorsements, int skipped, int known) {

    static final ImportResult NOTHING = new ImportResult(0, 0, 0, 0, 0, 0, 0);

    ImportResult plus(ImportResult more) {
        return new ImportResult(
                people + more.people,
                questions + more.questions,
                answers + more.answers,
                comments + more.comments,
                endorsements + more.endorsements,
                skipped + more.skipped,
                known + more.known);
    }
}
