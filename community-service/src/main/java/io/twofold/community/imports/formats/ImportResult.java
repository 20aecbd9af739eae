package io.twofold.community.imports.formats;

/**
 * What an import brought.
 *
 * @param skipped how many things of the source have no place here, or hang from what is not in it
 * @param known   how many of all others were there before, and are left as they are
 */
public record ImportResult(
        int people,
        int questions,
        int articles,
        int answers,
        int comments,
        int endorsements,
        int readings,
        int applications,
        int stories,
        int skipped,
        int known) {

    public static final ImportResult NOTHING = new ImportResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** What is counted. */
    public enum Counted {
        PEOPLE,
        QUESTIONS,
        ARTICLES,
        ANSWERS,
        COMMENTS,
        ENDORSEMENTS,
        READINGS,
        APPLICATIONS,
        STORIES,
        SKIPPED,
        KNOWN;

        private int in(Counted counted, int number) {
            return this == counted ? number : 0;
        }
    }

    /** With so many more. */
    public ImportResult plus(Counted what, int more) {
        return new ImportResult(
                people + Counted.PEOPLE.in(what, more),
                questions + Counted.QUESTIONS.in(what, more),
                articles + Counted.ARTICLES.in(what, more),
                answers + Counted.ANSWERS.in(what, more),
                comments + Counted.COMMENTS.in(what, more),
                endorsements + Counted.ENDORSEMENTS.in(what, more),
                readings + Counted.READINGS.in(what, more),
                applications + Counted.APPLICATIONS.in(what, more),
                stories + Counted.STORIES.in(what, more),
                skipped + Counted.SKIPPED.in(what, more),
                known + Counted.KNOWN.in(what, more));
    }

    public ImportResult plus(ImportResult more) {
        return new ImportResult(
                people + more.people,
                questions + more.questions,
                articles + more.articles,
                answers + more.answers,
                comments + more.comments,
                endorsements + more.endorsements,
                readings + more.readings,
                applications + more.applications,
                stories + more.stories,
                skipped + more.skipped,
                known + more.known);
    }
}
