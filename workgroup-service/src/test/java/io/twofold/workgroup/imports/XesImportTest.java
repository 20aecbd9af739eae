package io.twofold.workgroup.imports;

import java.util.Map;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.imports.LogEvents.assertResult;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class XesImportTest {

    private final LogEvents events;
    private final DataSource database;

    XesImportTest(LogEvents events, DataSource database) {
        this.events = events;
        this.database = database;
    }

    @Test
    void everyStandardTransitionThatCompletesNothingIsTold() {
        var process = process("alice");
        var log = new StringBuilder("<log><trace><string key=\"concept:name\" value=\"1\"/>");
        var transitions =
                "schedule assign reassign start suspend resume withdraw autoskip manualskip pi_abort ate_abort"
                        + " complete unknown In-Progress";
        for (var transition : transitions.split(" ")) {
            log.append("""
                    <event><string key="concept:name" value="check"/><string key="lifecycle:transition" value="%s"/>
                    <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>""".formatted(transition));
        }

        var ended = imported(
                "alice", process, log.append("</trace></log>").toString().getBytes(UTF_8));

        assertResult(ended, Map.of("events", 14, "steps", 3));
        assertThat(events.of(process, StepProgressed.class)).hasSize(11);
    }

    @Test
    void aClassifierNamesTheStep() {
        var process = process("alice");
        var log = """
                <log><classifier name="Both" scope="event" keys="concept:name 'the place'"/>
                <classifier name="Both" scope="trace" keys="concept:name"/>
                <trace><string key="concept:name" value="1"/><event><string key="concept:name" value="check"/>
                <string key="the place" value="Delft"/><date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
                </trace></log>""";

        imported("alice", process, "application/xml", "activity=Both", log.getBytes(UTF_8));

        assertThat(events.of(process, StepCompleted.class))
                .extracting(StepCompleted::step)
                .containsExactly("check+Delft");
    }

    @Test
    void attributesKeepTheirTypesAndWhatIsNestedInThem() throws Exception {
        var process = process("alice");
        var log = """
                <log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="check"/>
                <date key="time:timestamp" value="2026-01-01T10:00:00Z"/>
                <float key="cost" value="12.5"><string key="currency" value="EUR"/></float><int key="n" value="3"/>
                <boolean key="ok" value="true"/><float key="odd" value="INF"/>
                <list key="parts"><values><string key="part" value="a"/><string key="part" value="b"/></values></list>
                <container key="box"><string key="in" value="c"/></container>
                </event></trace></log>""";

        imported("alice", process, log.getBytes(UTF_8));

        assertThat(attributes(process)).isEqualTo("""
                {"cost":{"value":12.5,"attributes":{"currency":"EUR"}},"n":3,"ok":true,"odd":"INF",\
                "parts":[{"part":"a"},{"part":"b"}],"box":{"attributes":{"in":"c"}}}""");
    }

    @Test
    void anIdOfItsOwnKnowsAnEventWhateverElseChanges() {
        var process = process("alice");
        var log = """
                <log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="%s"/>
                <id key="identity:id" value="e-1"/><date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
                </trace></log>""";

        imported("alice", process, log.formatted("check").getBytes(UTF_8));
        imported("alice", process, log.formatted("verify").getBytes(UTF_8));
        var known = imported("alice", process, log.formatted("verify").getBytes(UTF_8));

        assertResult(known, Map.of("known", 1));
    }

    @Test
    void theFirstAttributeThatAnEventHasNamesThePerson() {
        var process = process("alice");
        var log = """
                <log><trace><string key="concept:name" value="1"/>
                <event><string key="concept:name" value="a"/><string key="by" value="ann"/><string key="for" value="bob"/>
                <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
                <event><string key="concept:name" value="b"/><string key="for" value="bob"/>
                <date key="time:timestamp" value="2026-01-01T11:00:00Z"/></event></trace></log>""";

        var ended = imported("alice", process, "application/xml", "person=by&person=for", log.getBytes(UTF_8));

        assertThat(events.of(process, StepCompleted.class)
                        .map(step -> step.actor().personId()))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertResult(ended, Map.of("people", 2));
    }

    private String attributes(String process) throws Exception {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        SELECT attributes FROM case_step JOIN process_case ON process_case.id = case_id
                        WHERE process_id = CAST(? AS uuid)""")) {
            query.setString(1, process);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
