package io.twofold.workgroup.imports;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.events.workgroup.CaseDelivered;
import io.twofold.events.workgroup.StepCompleted;
import io.twofold.events.workgroup.StepProgressed;
import io.twofold.kit.Backends;

import static io.twofold.workgroup.Calls.assertProblem;
import static io.twofold.workgroup.Calls.imported;
import static io.twofold.workgroup.Calls.importing;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.imports.LogEvents.assertRefused;
import static io.twofold.workgroup.imports.LogEvents.assertResult;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CsvImportTest {

    private static final String COLUMNS = "case=Fall&activity=Schritt&time=Ende&person=Wer&unit=Abteilung";
    private static final String TABLE = """
            Fall;Schritt;Beginn;Ende;Wer;Abteilung;Betrag
            A;prüfen;01.02.2026 08:00;01.02.2026 09:30;Jürgen;Einkauf;12,50
            B;prüfen;;01.02.2026 10:00;;Einkauf;
            A;"senden; mit ""Gruß"\"";;02.07.2026 09:30;Zoë;Post;
            """;

    private final LogEvents events;

    CsvImportTest(LogEvents events) {
        this.events = events;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "windows-1252,''", "ISO-8859-15,&charset=ISO-8859-15"})
    void aTableIsReadInItsOwnEncodingWithItsOwnSeparatorAndTimes(String charset, String stated) {
        var process = process("alice");

        var ended = imported(
                "alice",
                process,
                "text/csv",
                COLUMNS + "&start=Beginn&timeFormat=dd.MM.yyyy%20HH:mm&zone=Europe/Berlin" + stated,
                TABLE.getBytes(Charset.forName(charset)));

        assertResult(ended, Map.of("cases", 2, "events", 3, "steps", 3, "people", 2, "skipped", 0));
        assertThat(events.of(process, StepCompleted.class))
                .extracting(
                        StepCompleted::step,
                        step -> step.startedAt(),
                        step -> step.completedAt(),
                        step -> step.actor().unit())
                .containsExactlyInAnyOrder(
                        tuple("prüfen", at("2026-02-01T07:00:00Z"), at("2026-02-01T08:30:00Z"), "Einkauf"),
                        tuple("prüfen", null, at("2026-02-01T09:00:00Z"), "Einkauf"),
                        tuple("senden; mit \"Gruß\"", null, at("2026-07-02T07:30:00Z"), "Post"));
    }

    @Test
    void namesOfColumnsAsTablesMadeFromXesHaveThemNeedNotBeSaid() {
        var process = process("alice");
        var table = """
                case:concept:name,concept:name,time:timestamp,org:resource,lifecycle:transition
                1,check,2026-01-01 10:00:00+01:00,ann,start
                1,check,2026-01-01T10:30:00Z,ann,complete
                """;

        var ended = imported("alice", process, "text/csv", "", ("\uFEFF" + table).getBytes(UTF_16LE));

        assertResult(ended, Map.of("cases", 1, "events", 2, "steps", 1, "people", 1));
        assertThat(events.of(process, StepProgressed.class)).hasSize(1);
        assertThat(events.of(process, StepCompleted.class))
                .extracting(StepCompleted::startedAt)
                .containsExactly(at("2026-01-01T09:00:00Z"));
    }

    @Test
    void aCaseMayBeScatteredOverTheTable() {
        var process = process("alice");
        var table = new StringBuilder("case,step,at\n");
        for (var event = 0; event < 3_000; event++) {
            table.append("c%d,step %d,2026-01-01T00:%02d:%02dZ%n"
                    .formatted(event % 700, event / 700, event / 60, event % 60));
        }

        var query = "case=case&activity=step&time=at";
        var ended =
                imported("alice", process, "text/csv", query, table.toString().getBytes(UTF_8));
        var again =
                imported("alice", process, "text/csv", query, table.toString().getBytes(UTF_8));

        assertResult(ended, Map.of("cases", 700, "events", 3_000, "known", 0));
        assertResult(again, Map.of("cases", 700, "events", 3_000, "known", 3_000));
        assertThat(events.of(process, CaseDelivered.class)).hasSize(700).allMatch(found -> found.revision() == 1);
    }

    @Test
    void everyFlawIsNamedWithItsLine() {
        var process = process("alice");
        var table = """
                case,step,at
                1,check,yesterday
                ,check,2026-01-01
                1,,2026-01-01
                """;

        var ended = imported("alice", process, "text/csv", "case=case&activity=step&time=at", table.getBytes(UTF_8));

        assertThat(ended.jsonPath().getString("state")).isEqualTo("FAILED");
        assertThat(ended.jsonPath().getList("problems.line")).containsExactly(2, 3, 4);
        assertThat(ended.jsonPath().getList("problems.event")).containsExactly(1, 2, 3);
    }

    @Test
    void aColumnThatIsNotThereIsSaidWithThoseThatAre() {
        var ended = imported("alice", process("alice"), "text/csv", "case=id", "case,step,at\n".getBytes(UTF_8));

        assertRefused(ended, "«id»");
        assertRefused(ended, "case, step, at");
    }

    @Test
    void aWrongEncodingIsNotGuessedAway() {
        var table = "case,step,at\n1,pr\u00fcfen,2026-01-01\n".getBytes(Charset.forName("windows-1252"));

        var ended =
                imported("alice", process("alice"), "text/csv", "case=case&activity=step&time=at&charset=UTF-8", table);

        assertRefused(ended, "charset");
    }

    @Test
    void whatIsNoFormatZoneOrEncodingIsRefusedAtOnce() {
        var answer = importing(
                "alice",
                process("alice"),
                "text/csv",
                "timeFormat=never&zone=Moon&charset=klingon",
                "case\n".getBytes(UTF_8));

        assertProblem(answer, 400, "invalid-request");
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("timeFormat", "zone", "charset");
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
