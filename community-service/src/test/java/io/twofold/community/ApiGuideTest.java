package io.twofold.community;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.PageRequest;

import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static org.assertj.core.api.Assertions.assertThat;

/** The answers in the API guide are as real ones. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ApiGuideTest {

    private final String guide = Files.readString(Path.of("../docs/api.md"));

    ApiGuideTest() throws IOException {}

    @Test
    void whoOneIsHasTheseFields() {
        assertThat(answerTo("/v1/people/me").getMap("$").keySet())
                .containsExactlyElementsOf(
                        get("newcomer", "/v1/people/me").jsonPath().getMap("$").keySet());
    }

    @Test
    void aListOfMembersHasTheseFieldsAndThisCursor() {
        var community = community("alice");
        join("bob", community);

        var told = answerTo("/members?limit=1\"");
        var real = get("alice", "/v1/communities/" + community + "/members?limit=1")
                .jsonPath();

        assertThat(told.<Map<String, Object>>getList("items").getFirst().keySet())
                .containsExactlyElementsOf(
                        real.<Map<String, Object>>getList("items").getFirst().keySet());
        var cursor = new PageRequest(1, told.getString("nextCursor")).after(Cursor.FIRST);
        assertThat(cursor.instant(0)).hasToString(told.getString("items[0].joinedAt"));
        assertThat(guide).contains("members?limit=1&cursor=" + told.getString("nextCursor"));
    }

    @Test
    void aTagIsOneThatAStewardOfTwoMembersGets() {
        var community = community("alice");
        join("bob", community);

        var tag = by("alice").get("/v1/communities/" + community).header("ETag");

        assertThat(guide)
                .contains(tag.replaceAll("^\"[-0-9a-f]+-1\\+", "-1+"), tag.replaceAll("^\"[-0-9a-f]+-1\\+", "-2+"));
    }

    /** The first JSON that follows on a call of this path. */
    private JsonPath answerTo(String path) {
        var answer = Pattern.compile(Pattern.quote(path) + "\n(?:[A-Z][^\n]*\n|\n)*(\\{.*?})\n```", Pattern.DOTALL)
                .matcher(guide);
        assertThat(answer.find()).as(path).isTrue();
        return new JsonPath(answer.group(1));
    }
}
