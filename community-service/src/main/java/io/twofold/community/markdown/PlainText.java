package io.twofold.community.markdown;

import java.util.List;

import org.owasp.html.HtmlStreamEventReceiver;

/** What a page says, without how it looks. */
final class PlainText implements HtmlStreamEventReceiver {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
        separate(element);
    }

    @Override
    public void closeTag(String element) {
        separate(element);
    }

    @Override
    public void text(String more) {
        text.append(more);
    }

    /** Words of different paragraphs are different words. */
    private void separate(String element) {
        switch (element) {
            case "a", "b", "code", "em", "i", "s", "strong", "sub", "sup", "u" -> {}
            default -> text.append(' ');
        }
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
