package io.twofold.community.markdown;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads CommonMark with tables; as it was typed what nobody writes who wants to be read, and what costs far more than that. */
final class MarkdownParser {

    static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());

    private static final int BLOCKS_WITHIN_BLOCKS = 50;
    private static final int IMAGES = 200; // each is looked through again for every one that it stands in
    private static final int TIMES_ITS_LENGTH = 10;
    private static final Pattern IMAGE = Pattern.compile("!\\[");

    private MarkdownParser() {}

    static Node parse(String source) {
        if (IMAGE.matcher(source).results().skip(IMAGES).findAny().isPresent()) {
            return asTyped(source);
        }
        var most = TIMES_ITS_LENGTH * source.length();
        var text = Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(BLOCKS_WITHIN_BLOCKS)
                .customInlineContentParserFactory(new AngleBrackets(most))
                .build()
                .parse(source);
        return lengthOfTargets(text) > most ? asTyped(source) : text;
    }

    static Node asTyped(String source) {
        var typed = new IndentedCodeBlock();
        typed.setLiteral(source);
        return typed;
    }

    /** A target is written once, and stands wherever a link refers to it. */
    private static long lengthOfTargets(Node text) {
        var lengths = new long[1];
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                add(link.getDestination(), link.getTitle());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                add(image.getDestination(), image.getTitle());
                visitChildren(image);
            }

            private void add(String destination, String title) {
                lengths[0] += destination.length() + (title == null ? 0 : title.length());
            }
        });
        return lengths[0];
    }
}
