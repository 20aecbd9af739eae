package io.twofold.community.communities;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.twofold.kit.Backends;

import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;

/** Lists of communities have an order that no page breaks. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CommunityOrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0130stanbul", "STRASSE", "\u1e9e", "\u03a3\u03a3"})
    void aPageByNameEndsWhereTheNextBegins(String name) {
        var topic = UUID.randomUUID().toString();
        for (var each : List.of(name, name, name + "a")) {
            made(post("alice", "/v1/communities", """
                    {"name": "%s", "kind": "INTEREST", "topics": ["%s"]}""".formatted(each, topic)));
        }

        var seen = new ArrayList<String>();
        var next = "/v1/communities?sort=NAME&limit=1&topic=" + topic;
        while (next != null && seen.size() < 5) {
            var page = get("alice", next);
            seen.addAll(page.jsonPath().getList("items.name"));
            next = page.header("Link") == null ? null : page.header("Link").replaceAll("<(.*)>.*", "$1");
        }

        assertThat(seen).containsExactly(name, name, name + "a");
    }
}
