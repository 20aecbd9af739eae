package io.twofold.community.markdown;

import java.util.Set;

import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes a {@code <} that nothing closes as the character that it is. The parser would look through all that follows
 * for every one of them.
 */
final class AngleBrackets implements InlineContentParserFactory {

    private int left;

    /**
     * @param most how many characters of a text may be looked at
     */
    AngleBrackets(int most) {
        left = most;
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('<');
    }

    /** For one paragraph. */
    @Override
    public InlineContentParser create() {
        return new InlineContentParser() {

            private boolean isAnyLeft = true;

            @Override
            public ParsedInline tryParse(InlineParserState state) {
                var scanner = state.scanner();
                scanner.next();
                var behind = scanner.position();
                if (isAnyLeft && isClosed(scanner)) {
                    return ParsedInline.none(); // the parser's own turn
                }
                return ParsedInline.of(new Text("<"), behind);
            }

            private boolean isClosed(Scanner scanner) {
                var end = end(scanner);
                while (left > 0 && scanner.hasNext()) {
                    left--;
                    if (scanner.next(end)) {
                        return true;
                    }
                    scanner.next();
                }
                isAnyLeft = end.length() > 1; // each of the longer ones ends with a short one
                return false;
            }
        };
    }

    private static String end(Scanner scanner) {
        if (scanner.next("!--")) {
            return "-->";
        }
        if (scanner.next("![CDATA[")) {
            return "]]>";
        }
        return scanner.next('?') ? "?>" : ">";
    }
}
