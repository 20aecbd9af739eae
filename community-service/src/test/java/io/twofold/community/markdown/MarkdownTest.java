package io.twofold.community.markdown;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class MarkdownTest {

    @Test
    void whatPeopleWriteStandsInAPage() {
        assertThat(html("Which *rate*?")).isEqualTo("<p>Which <em>rate</em>?</p>\n");
        assertThat(html("```java\nint a;\n```")).contains("<pre><code class=\"language-java\">int a;");
        assertThat(html("|a|\n|-|\n|b|")).contains("<table>", "<td>b</td>");
        assertThat(html("[more](https://example.org)"))
                .contains("href=\"https://example.org\"", "noopener", "nofollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[a](javascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"jav&#x09;ascript:alert(1)\">a</a>",
                "<svg onload=alert(1)>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<p style=\"position:fixed\">a</p>"
            })
    void whatCouldDoHarmIsTakenOut(String source) {
        assertThat(html(source)).doesNotContain("script", "onerror", "onload", "data:", "iframe", "style", "svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "*a ", "*", "!["})
    void whatStandsWithinOtherThingsThousandsDeepIsShownToo(String opening) {
        var text = new Markdown(opening.repeat(10_000) + "deep" + "a*](b)".repeat(10_000));

        assertThat(text.html()).contains("deep");
        assertThat(text.mentions()).isEmpty();
    }

    /** Each of them took the parser's time with the square of its length, or gave a page with that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a ",
                "<x@",
                "<a b='>",
                "<!-- >",
                "<? >",
                "<!A ",
                "<![CDATA[>",
                "> <\n",
                "[a](<b",
                "[a]: <b\n",
                "![",
                "![a](b",
                "[",
                "[a][",
                "*a ",
                "*_",
                "`",
                "<b>",
                "<a href=\"b\">",
                "<li>",
                "|",
                "\\",
                "&",
                "- "
            })
    void noTextTakesLongToBeRead(String repeated) {
        var text = new Markdown("a " + repeated.repeat(200_000 / repeated.length()));
        var closed = new Markdown("a " + repeated.repeat(100_000 / repeated.length()) + "](b)>\n".repeat(15_000));

        assertTimeoutPreemptively(Duration.ofSeconds(5), text::html, repeated);
        assertTimeoutPreemptively(Duration.ofSeconds(5), closed::text, repeated);
    }

    @Test
    void noPageIsFarLongerThanItsText() {
        var target = "[a]: /" + "far/".repeat(5_000) + "\n\n";

        assertThat(html(target + "[a] ".repeat(5))).contains("<a href=\"/far/far/");
        assertThat(html(target + "[a] ".repeat(5_000))).hasSizeLessThan(200_000).contains("[a] [a]");
    }

    @Test
    void tagsAndAddressesAreReadWhereTheyAreClosed() {
        assertThat(html("if a < b and <b>c</b> > d, see <https://example.org/?a=b> <!-- not --> and 1 < 2"))
                .contains("a &lt; b and <b>c</b> &gt; d", "href=\"https://example.org/?a&#61;b\"", "and 1 &lt; 2")
                .doesNotContain("not");
    }

    @Test
    void aLinkToAPersonMentionsThem() {
        var alice = UUID.fromString("1369bc6c-783f-8f79-acf2-4315d35cd6ba");
        var text = new Markdown(
                "[Alice](/v1/people/%1$s), **[A.](/v1/people/%1$s)**, [x](/v1/people/me)".formatted(alice));

        assertThat(text.mentions()).containsExactly(alice);
        assertThat(text.html()).contains("href=\"/v1/people/" + alice);
    }

    private static String html(String source) {
        return new Markdown(source).html();
    }
}
