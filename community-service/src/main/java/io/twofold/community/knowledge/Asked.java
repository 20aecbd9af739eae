package io.twofold.community.knowledge;

/**
 * What is asked for in one language.
 *
 * @param language whose dictionary finds it
 * @param words    as PostgreSQL writes them down
 */
record Asked(String language, String words) {

    /** What finds the same, and faster: whatever begins like a word, that word among it. */
    String beginnings() {
        return words.replaceFirst("^(.+) \\| \\1(:\\*)?$", "$1$2");
    }
}
