package io.twofold.community.knowledge;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What somebody types to find something.
 *
 * @param words     all of it
 * @param before    what stands before its last word; null where nothing does
 * @param beginning the last word, where it may go on; null within a phrase, and of what is to be left out
 */
record SearchWords(
        String words, @Nullable String before, @Nullable String beginning) {

    private static final Pattern LAST_WORD =
            Pattern.compile("(.*[^\\p{L}\\p{N}\"-])?([\\p{L}\\p{N}]{2,})", Pattern.DOTALL);

    static SearchWords of(String typed) {
        var last = LAST_WORD.matcher(typed);
        if (!last.matches() || isWithinPhrase(typed)) {
            return new SearchWords(typed, null, null);
        }
        var before = last.group(1);
        return new SearchWords(typed, before == null || before.isBlank() ? null : before, last.group(2));
    }

    private static boolean isWithinPhrase(String typed) {
        return typed.chars().filter(character -> character == '"').count() % 2 == 1;
    }
}
