package io.twofold.workgroup.exports;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.log;
import static io.twofold.workgroup.Calls.process;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExportResourceTest {

    private static final String LOG = """
            <log><trace><string key="concept:name" value="1 &lt; 2"/>
            <event><string key="concept:name" value="check"/><string key="lifecycle:transition" value="start"/>
              <string key="org:resource" value="Ann"/><date key="time:timestamp" value="2026-01-01T10:00:00+01:00"/></event>
            <event><string key="concept:name" value="check"/><string key="org:resource" value="Ann"/>
              <string key="org:group" value="Buying"/><date key="time:timestamp" value="2026-01-01T10:30:00+01:00"/>
              <id key="identity:id" value="e-1"/><float key="cost:total" value="3.5"/><float key="cost" value="12.5"><string key="currency" value="EUR"/></float><int key="n" value="3"/>
              <boolean key="ok" value="true"/>
              <list key="parts"><values><string key="part" value="a"/><string key="part" value="b"/></values></list>
              <container key="box"><string key="in" value="c"/></container></event>
            </trace></log>""";

    private Element exported;

    @BeforeEach
    void export() throws Exception {
        var process = process("alice");
        imported("alice", process, LOG.getBytes(UTF_8));
        exported = parse(exported(process));
    }

    /** IEEE 1849-2023, 5.2: the log states the version of the standard, the features it uses and its namespace. */
    @Test
    void theLogStatesItsVersionFeaturesAndNamespace() {
        assertThat(exported.getTagName()).isEqualTo("log");
        assertThat(exported.getAttribute("xes.version")).isEqualTo("1849.2023");
        assertThat(exported.getAttribute("xes.features")).isEqualTo("nested-attributes");
        assertThat(exported.getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
    }

    /** The schema of the standard: extensions, globals, classifiers, attributes, traces, in this order. */
    @Test
    void theElementsOfALogStandInTheOrderOfTheSchema() {
        assertThat(children(exported).map(Element::getTagName).distinct())
                .containsExactly("extension", "global", "classifier", "string", "trace");
        assertThat(children(trace()).map(Element::getTagName).distinct()).containsExactly("string", "event");
    }

    /** 5.6: an extension has a name, a prefix and the URI of its definition, and every prefix in use is declared. */
    @Test
    void everyPrefixIsDeclaredWithItsUri() {
        var extensions = named("extension").toList();

        assertThat(extensions)
                .allMatch(each -> each.getAttribute("uri")
                        .equals("http://www.xes-standard.org/" + each.getAttribute("prefix") + ".xesext"));
        assertThat(extensions).extracting(each -> each.getAttribute("prefix")).containsAll(prefixesInUse());
    }

    /** 5.4.6: what a global names, every trace or event has. */
    @Test
    void whatIsGlobalIsEverywhere() {
        var globals = named("global").toList();

        assertThat(globals).extracting(each -> each.getAttribute("scope")).containsExactly("trace", "event");
        assertThat(keys(trace())).containsAll(keys(globals.getFirst()));
        assertThat(events()).allSatisfy(event -> assertThat(keys(event)).containsAll(keys(globals.getLast())));
    }

    /** 5.5: a classifier is made of attributes that are global for its scope. */
    @Test
    void classifiersAreMadeOfGlobals() {
        var ofEvents = keys(named("global").toList().getLast());

        assertThat(named("classifier"))
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(ofEvents).contains(each.getAttribute("keys").split(" ")));
    }

    /** 5.3: elementary attributes have a type, a key and a value; a list has its values; a container none of its own. */
    @Test
    void attributesKeepTheirTypesTheirOrderAndWhatIsNested() {
        var completed = events().getLast();

        assertThat(children(completed).map(each -> each.getTagName() + " " + each.getAttribute("key")))
                .contains(
                        "float cost",
                        "int n",
                        "boolean ok",
                        "id identity:id",
                        "list parts",
                        "container box",
                        "date time:timestamp");
        assertThat(completed
                        .getElementsByTagName("values")
                        .item(0)
                        .getChildNodes()
                        .getLength())
                .isEqualTo(2);
        assertThat(children(completed).filter(each -> each.getAttribute("key").equals("cost")))
                .allSatisfy(cost -> assertThat(keys(cost)).containsExactly("currency"));
    }

    @Test
    void aStepKeepsItsStart() {
        assertThat(children(events().getLast())
                        .filter(each -> each.getAttribute("key").equals("start_timestamp"))
                        .map(each -> each.getAttribute("value")))
                .containsExactly("2026-01-01T09:00:00.000Z");
    }

    /** Whatever it says else: by its own id an event is known again, where it went to and where it came from. */
    @Test
    void whatALogKnewItsEventsByComesBack() throws Exception {
        var process = process("alice");
        imported("alice", process, LOG.getBytes(UTF_8));

        var log = exported(process).replace("09:30", "09:31");
        var known = imported("alice", process, log.getBytes(UTF_8)).jsonPath();

        assertThat(log).contains("<id key=\"identity:id\" value=\"e-1\"/>", "09:31");
        assertThat(known.getInt("result.known")).isEqualTo(1);
        assertThat(events(exported(process))).isEqualTo(events(log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"running-example", "receipt"})
    void whatIsImportedAgainIsTheSameLog(String name) throws Exception {
        var first = process("alice");
        var second = process("alice");
        imported("alice", first, log(name));

        var log = exported(first);
        var again = imported("alice", second, log.getBytes(UTF_8));
        var known = imported("alice", first, log.getBytes(UTF_8));

        assertThat(again.jsonPath().getString("state")).as(again.asString()).isEqualTo("COMPLETED");
        assertThat(events(exported(second))).isEqualTo(events(log));
        assertThat(known.jsonPath().getInt("result.known"))
                .isEqualTo(known.jsonPath().getInt("result.events"));
    }

    @Test
    void onlyOwnersExport() {
        assertProblem(get("bob", "/v1/processes/" + process("alice") + "/export"), 403, "not-an-owner");
    }

    private static String exported(String process) {
        var answer = get("alice", "/v1/processes/" + process + "/export");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/xml");
        return answer.asString();
    }

    /** Traces and events are lines; the order of cases is that of their ids. */
    private static List<String> events(String log) {
        return log.lines()
                .filter(line -> line.matches("<(trace|event)>.*"))
                .sorted()
                .toList();
    }

    private static Element parse(String log) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(log)))
                .getDocumentElement();
    }

    private Element trace() {
        return named("trace").toList().getFirst();
    }

    private List<Element> events() {
        return children(trace())
                .filter(each -> each.getTagName().equals("event"))
                .toList();
    }

    private Stream<Element> named(String name) {
        return children(exported).filter(each -> each.getTagName().equals(name));
    }

    private List<String> prefixesInUse() {
        return events().stream()
                .flatMap(event -> keys(event).stream())
                .filter(key -> key.contains(":"))
                .map(key -> key.substring(0, key.indexOf(':')))
                .distinct()
                .toList();
    }

    private static List<String> keys(Element parent) {
        return children(parent)
                .map(each -> each.getAttribute("key"))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static Stream<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }
}
