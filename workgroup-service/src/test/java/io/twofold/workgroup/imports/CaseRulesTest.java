package io.twofold.workgroup.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.twofold.events.EventType;
import io.twofold.events.workgroup.WorkgroupEvent;
import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.delete;
import static io.twofold.workgroup.Calls.get;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.patch;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.put;
import static io.twofold.workgroup.Calls.takenBack;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The table of the service's README, row by row: people write cases as entities, logs as rows, and both keep to it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CaseRulesTest {

    private static final String HEAD = "| of a case that is | what happens | makes it | and tells |\n";

    private static final String CHECK = "R,check,2026-01-02T10:00:00Z\n";
    private static final String LATER = "R,pay,2026-01-03T10:00:00Z\n";
    private static final String EARLIER = "R,enter,2026-01-01T10:00:00Z\n";

    private final LogEvents events;
    private final DataSource database;

    private String process = "";

    CaseRulesTest(LogEvents events, DataSource database) {
        this.events = events;
        this.database = database;
    }

    @BeforeEach
    void define() {
        process = process("alice");
    }

    record Rule(String before, String deed, String state, String told) {}

    static List<Rule> rules() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        return readme.substring(readme.indexOf(HEAD) + HEAD.length())
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.substring(2).split(" \\|\\s?"))
                .map(cell -> new Rule(cell[0], cell[1], cell[2], cell[3]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleHoldsWhoeverWrites(Rule rule) {
        List.of(rule.before().split(", ")).forEach(this::happens);
        var before = told();

        happens(rule.deed());

        var since = new ArrayList<>(told());
        before.forEach(since::remove);
        assertThat(since.stream().sorted().collect(Collectors.joining(", ")))
                .isEqualTo(rule.told().equals("nothing") ? "" : rule.told());
        assertThat(state()).isEqualTo(rule.state());
    }

    private void happens(String deed) {
        switch (deed) {
            case "not there" -> {}
            case "open", "somebody opens it" -> made(post("alice", "/v1/cases", """
                        {"processId": "%s", "externalRef": "R", "openedAt": "2026-01-01T00:00:00Z"}""".formatted(process)));
            case "delivered", "somebody delivers it" -> end("{\"at\": \"2026-01-05T00:00:00Z\"}");
            case "somebody delivers it at another time" -> end("{\"at\": \"2026-01-06T00:00:00Z\"}");
            case "given up", "somebody gives it up" ->
                end("{\"at\": \"2026-01-05T00:00:00Z\", \"outcome\": \"CANCELLED\"}");
            case "reopened", "somebody reopens it" -> delete("alice", path() + "/delivery");
            case "somebody changes it" -> patch("alice", path(), "{\"dueAt\": \"2026-02-01T00:00:00Z\"}");
            case "removed", "somebody removes it" -> delete("alice", path());
            case "with a step of somebody", "somebody records a step" -> made(post("alice", path() + "/steps", """
                        {"step": "archive", "completedAt": "2026-01-04T10:00:00Z"}"""));
            case "of a log", "a log tells of it" -> log(CHECK);
            case "its log has a later step" -> log(CHECK + LATER);
            case "its log has an earlier step" -> log(EARLIER + CHECK);
            case "taken back", "its import is taken back" ->
                takenBack(
                        "alice",
                        process,
                        get("alice", "/v1/processes/" + process + "/imports")
                                .jsonPath()
                                .getString("items[0].id"));
            default -> throw new IllegalArgumentException(deed);
        }
    }

    private void end(String how) {
        assertThat(put("alice", path() + "/delivery", how).statusCode()).isEqualTo(200);
    }

    private void log(String rows) {
        var ended = imported(
                "alice",
                process,
                "text/csv",
                "case=case&activity=step&time=time",
                ("case,step,time\n" + rows).getBytes(UTF_8));
        assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("COMPLETED");
    }

    private String path() {
        return "/v1/cases/" + get("alice", cases()).jsonPath().getString("items[0].id");
    }

    private String state() {
        var state = get("alice", cases()).jsonPath().getString("items[0].state");
        return state == null ? "none" : state;
    }

    private String cases() {
        return "/v1/cases?process=" + process + "&externalRef=R";
    }

    /** Of cases and their deliveries; those of a case are in order, those of two cases need not be. */
    private List<String> told() {
        await().untilAsserted(() -> assertThat(unpublished()).isZero());
        return events.of(process, WorkgroupEvent.class)
                .map(event -> EventType.of(event.getClass()).typeName().split("\\.")[3] + " " + event.revision())
                .filter(told -> told.startsWith("case-"))
                .toList();
    }

    private long unpublished() throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement("SELECT count(*) FROM outbox");
                var row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
