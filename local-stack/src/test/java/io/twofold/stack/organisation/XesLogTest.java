package io.twofold.stack.organisation;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import static org.assertj.core.api.Assertions.assertThat;

class XesLogTest {

    private static final Crew CREW = Organisation.workflows().getFirst().crews().getFirst();

    /** Another hash is another sample: whoever has the one from before gets cases that have changed. */
    @Test
    void theLogsAreTheSameOnEveryMachine() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256");
        Organisation.workflows().stream()
                .flatMap(workflow -> workflow.crews().stream())
                .forEach(crew -> hash.update(crew.log()));

        assertThat(HexFormat.of().formatHex(hash.digest()))
                .isEqualTo("6f7458fee619d80666228d43dbf7672b44c0e420db73b9175c796b03cd1d9ec3");
    }

    @Test
    void theLogNamesTheStandardExtensionsThatItsAttributesAreOf() throws Exception {
        var log = parsed();

        var prefixes = elements(log.getElementsByTagName("extension"))
                .map(extension -> extension.getAttribute("prefix"))
                .toList();

        assertThat(log.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(elements(log.getElementsByTagName("*")).filter(element -> element.hasAttribute("key")))
                .extracting(attribute -> attribute.getAttribute("key").replaceFirst(":.*", ""))
                .isSubsetOf(prefixes);
    }

    @Test
    void everyEventSaysWhatWhoWhereAndWhen() throws Exception {
        var log = parsed();

        assertThat(elements(log.getElementsByTagName("trace"))).hasSize(CREW.cases());
        assertThat(elements(log.getElementsByTagName("event")))
                .allSatisfy(event -> assertThat(
                                elements(event.getChildNodes()).map(attribute -> attribute.getAttribute("key")))
                        .containsExactlyInAnyOrder(
                                "concept:name", "org:resource", "org:group", "lifecycle:transition", "time:timestamp"));
    }

    private static Element parsed() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(CREW.log()))
                .getDocumentElement();
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(place -> (Element) nodes.item(place));
    }
}
