package io.twofold.workgroup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.kit.Backends;
import io.twofold.web.identity.Role;

import static io.twofold.workgroup.Calls.by;
import static io.twofold.workgroup.Calls.caseOf;
import static io.twofold.workgroup.Calls.made;
import static io.twofold.workgroup.Calls.post;
import static io.twofold.workgroup.Calls.process;
import static io.twofold.workgroup.Calls.workgroup;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of who may. Alice owns the process, Bob opened its workgroup, its case and its step, Carol takes part in it,
 * Dave in another workgroup of the process, Erin in none.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WhoMayTest {

    private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave", "erin", "feed", "ana", "root");
    private static final Map<String, Role> ROLES = Map.of("feed", Role.FEED, "ana", Role.ANALYST, "root", Role.ADMIN);

    /** What removes a thing, or makes the caller a participant. */
    private static final Pattern SPENT_BY = Pattern.compile("^DELETE|/reshape$|/me$|/steps$");

    private static @Nullable Things shared;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            # method | path                           | body                  | alice bob carol dave erin feed ana root
            GET    | /v1/processes/{process}          |                       | 200 200 200 200 200 200 200 200
            PATCH  | /v1/processes/{process}          | {}                    | 200 403 403 403 403 403 403 200
            GET    | /v1/processes/{process}/rates    |                       | 200 403 403 403 403 403 200 200
            PUT    | /v1/processes/{process}/rates    | {"validFrom": "2026-01-01", "currency": "EUR"} | 200 403 403 403 403 403 403 200
            POST   | /v1/processes/{process}/steps:batch | {"items": [{"caseRef": "R", "step": "a"}]} | 201 403 403 403 403 201 403 201
            GET    | /v1/processes/{process}/playbook |                       | 200 200 200 200 403 403 403 200
            POST   | /v1/processes/{process}/playbook | {"step": "a", "text": "b"} | 201 201 201 201 403 403 403 201
            GET    | /v1/playbook-notes/{note}        |                       | 200 200 200 200 403 403 403 200
            PATCH  | /v1/playbook-notes/{note}        | {"text": "c"}         | 200 200 200 200 403 403 403 200
            DELETE | /v1/playbook-notes/{note}        |                       | 204 204 204 204 403 403 403 204
            POST   | /v1/playbook-notes/{note}/uses   | {"caseId": "{case}"}  | 403 201 201 403 403 403 403 201
            POST   | /v1/workgroups                   | {"processId": "{process}", "name": "a"} | 201 201 201 201 201 201 201 201
            GET    | /v1/workgroups/{workgroup}       |                       | 200 200 200 200 200 200 200 200
            GET    | /v1/workgroups/{workgroup}/participants |                | 200 200 200 200 200 200 200 200
            PUT    | /v1/workgroups/{workgroup}/participants/me |             | 200 200 200 200 200 200 200 200
            PATCH  | /v1/workgroups/{workgroup}       | {}                    | 403 200 200 403 403 403 403 200
            GET    | /v1/workgroups/{workgroup}/board |                       | 403 200 200 403 403 403 403 200
            POST   | /v1/workgroups/{workgroup}/reshape | {"kind": "INTEREST"} | 403 202 202 403 403 403 403 202
            POST   | /v1/cases                        | {"processId": "{process}"} | 201 403 403 403 403 403 403 201
            POST   | /v1/cases | {"processId": "{process}", "workgroupId": "{workgroup}"} | 403 201 201 403 403 403 403 201
            GET    | /v1/cases?process={process}      |                       | 200 403 403 403 403 403 403 200
            GET    | /v1/cases?workgroup={workgroup}  |                       | 403 200 200 403 403 403 403 200
            GET    | /v1/cases/{owned}                |                       | 200 403 403 403 403 403 403 200
            POST   | /v1/cases/{owned}/steps          | {"step": "a"}         | 201 403 403 403 403 403 403 201
            GET    | /v1/cases/{case}                 |                       | 403 200 200 403 403 403 403 200
            PATCH  | /v1/cases/{case}                 | {}                    | 403 200 200 403 403 403 403 200
            DELETE | /v1/cases/{case}                 |                       | 204 204 403 403 403 403 403 204
            PUT    | /v1/cases/{case}/delivery        | {}                    | 403 200 200 403 403 403 403 200
            DELETE | /v1/cases/{case}/delivery        |                       | 403 200 200 403 403 403 403 200
            GET    | /v1/cases/{case}/steps           |                       | 403 200 200 403 403 403 403 200
            POST   | /v1/cases/{case}/steps           | {"step": "a"}         | 201 201 201 201 201 201 201 201
            POST   | /v1/cases/{case}/steps | {"step": "a", "personId": "{process}"} | 403 201 201 403 403 403 403 201
            GET    | /v1/steps/{step}                 |                       | 200 200 200 403 403 403 403 200
            PATCH  | /v1/steps/{step}                 | {"step": "b"}         | 200 200 403 403 403 403 403 200
            DELETE | /v1/steps/{step}                 |                       | 204 204 403 403 403 403 403 204
            POST   | /v1/cases/{case}/blockers        | {"reason": "TOOL"}    | 403 201 201 403 403 403 403 201
            GET    | /v1/cases/{case}/blockers        |                       | 403 200 200 403 403 403 403 200
            PUT    | /v1/cases/{case}/blockers/{blocker}/clearance |          | 403 200 200 403 403 403 403 200
            POST   | /v1/cases/{case}/asks            | {"text": "a"}         | 403 201 201 403 403 403 403 201
            GET    | /v1/cases/{case}/asks            |                       | 403 200 200 403 403 403 403 200
            PUT    | /v1/cases/{case}/asks/{ask}/help |                       | 403 409 200 403 403 403 403 200
            POST   | /v1/cases/{case}/notes           | {"text": "a"}         | 403 201 201 403 403 403 403 201
            GET    | /v1/cases/{case}/notes           |                       | 403 200 200 403 403 403 403 200
            """)
    void everyCellOfTheTable(String method, String path, String body, String expected) {
        var answers =
                PEOPLE.stream().map(person -> call(person, method, path, body)).toList();

        assertThat(answers.stream().map(answer -> String.valueOf(answer.statusCode())))
                .as(answers.stream().map(Response::asString).toList().toString())
                .containsExactly(expected.split(" "));
    }

    private static synchronized Things shared() {
        if (shared == null) {
            shared = new Things();
        }
        return shared;
    }

    private static Response call(String person, String method, String path, String body) {
        var things = SPENT_BY.matcher(method + " " + path).find() ? new Things() : shared();
        var role = ROLES.get(person);
        RequestSpecification request = (role == null ? by(person) : by(person, role))
                .urlEncodingEnabled(false)
                .header("If-Match", "*");
        if (body != null) {
            request.contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .body(things.namedIn(body));
        }
        return request.request(method, things.namedIn(path));
    }

    /** Made where they are named. */
    private static final class Things {

        private final String process = process("alice");
        private final String workgroup = workgroup("bob", process);
        private final String open = caseOf("bob", process, workgroup);

        Things() {
            by("carol").put("/v1/workgroups/" + workgroup + "/participants/me");
            workgroup("dave", process);
        }

        String namedIn(String text) {
            var named = text.replace("{process}", process)
                    .replace("{workgroup}", workgroup)
                    .replace("{case}", open);
            if (named.contains("{owned}")) {
                named = named.replace("{owned}", made(post("alice", "/v1/cases", """
                        {"processId": "%s"}""".formatted(process))));
            }
            if (named.contains("{note}")) {
                named = named.replace("{note}", made(post("bob", "/v1/processes/" + process + "/playbook", """
                        {"step": "a", "text": "b"}""")));
            }
            return named.replace("{step}", of(named, "{step}", "steps", "{\"step\": \"a\"}"))
                    .replace("{blocker}", of(named, "{blocker}", "blockers", "{\"reason\": \"TOOL\"}"))
                    .replace("{ask}", of(named, "{ask}", "asks", "{\"text\": \"a\"}"));
        }

        private String of(String text, String name, String things, String body) {
            return text.contains(name) ? made(post("bob", "/v1/cases/" + open + "/" + things, body)) : name;
        }
    }
}
