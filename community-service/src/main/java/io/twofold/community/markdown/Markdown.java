package io.twofold.community.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** A text in CommonMark with tables. Its HTML is made when it is read, so that a better policy holds for old texts too. */
public record Markdown(String source) {

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(MarkdownParser.EXTENSIONS).build();
    private static final PolicyFactory POLICY = Sanitizers.FORMATTING
            .and(Sanitizers.BLOCKS)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.IMAGES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "pre", "code", "hr")
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("class")
                    .matching(Pattern.compile("language-[A-Za-z0-9+#.-]{1,40}"))
                    .onElements("code")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("nofollow", "noopener")
                    .toFactory());
    private static final Pattern MENTION = Pattern.compile("/v1/people/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** What may stand in a page as it is: no scripts, no styles, links that are not followed by search engines. */
    public String html() {
        return POLICY.sanitize(read(RENDERER::render));
    }

    /** What it says, without how it looks. */
    public String text() {
        var text = new PlainText();
        HtmlSanitizer.sanitize(read(RENDERER::render), POLICY.apply(text));
        return text.toString();
    }

    /** The people that it links to, {@code [Alice](/v1/people/{id})}, each once. */
    public List<UUID> mentions() {
        return read(Markdown::mentionedIn);
    }

    /** What is emphasised within emphasis thousands deep, by nobody who wants to be read, counts as it was typed. */
    private <T> T read(Function<Node, T> reading) {
        try {
            return reading.apply(MarkdownParser.parse(source));
        } catch (StackOverflowError e) {
            return reading.apply(MarkdownParser.asTyped(source));
        }
    }

    private static List<UUID> mentionedIn(Node text) {
        var mentions = new ArrayList<UUID>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                var mention = MENTION.matcher(link.getDestination());
                if (mention.matches()) {
                    mentions.add(UUID.fromString(mention.group(1)));
                }
                visitChildren(link);
            }
        });
        return mentions.stream().distinct().toList();
    }
}
