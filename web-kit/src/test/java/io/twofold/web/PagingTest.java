package io.twofold.web;

import java.util.ArrayList;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.twofold.web.Requests.errors;
import static io.twofold.web.Requests.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@QuarkusTest
class PagingTest {

    @Test
    void theCursorsLeadThroughAllOfAList() {
        var seen = new ArrayList<Integer>();
        var page = get("/v1/things?limit=3").jsonPath();

        seen.addAll(page.getList("items"));
        while (page.getString("nextCursor") != null) {
            page = get("/v1/things?limit=3&cursor=" + page.getString("nextCursor"))
                    .jsonPath();
            seen.addAll(page.getList("items"));
        }

        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void aPageLinksToTheNextOneWithoutItsHost() {
        var first = get("/v1/things?limit=6");

        assertThat(first.header("Link"))
                .isEqualTo(
                        "</v1/things?limit=6&cursor=" + first.jsonPath().getString("nextCursor") + ">; rel=\"next\"");
        assertThat(get("/v1/things").header("Link")).isNull();
    }

    @Test
    void aPageHasBetween1And200Items() {
        assertThat(errors(get("/v1/things?limit=0"))).containsOnlyKeys("limit");
        assertThat(errors(get("/v1/things?limit=201"))).containsOnlyKeys("limit");
        assertThat(get("/v1/things?limit=200").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "eA", "*"})
    void whatIsNoCursorIsAnError(String cursor) {
        assertThat(errors(get("/v1/things?cursor=" + cursor)))
                .containsOnly(entry("cursor", "is no cursor of this list"));
    }
}
