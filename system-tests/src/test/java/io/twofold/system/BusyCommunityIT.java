package io.twofold.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BusyCommunityIT {

    private static final int PEOPLE = 200;
    private static final int WRITES = 50;
    private static final int TO_ONE_THREAD = WRITES / 10;

    @BeforeAll
    static void start() {
        Suite.start();
    }

    @AfterAll
    static void stop() {
        Suite.stop();
    }

    @Test
    void nothingIsLostWhenTwoHundredPeopleWriteAtOnce() throws Exception {
        var alice = new Api("alice");
        var community = "/v1/communities/"
                + alice.create("/v1/communities", "{\"name\": \"Busy\", \"kind\": \"INTEREST\"}")
                        .get("id")
                        .asText();
        var thread = "/v1/contributions/"
                + alice.create(community + "/contributions", asked("all"))
                        .get("id")
                        .asText();
        var crowd = new Crowd(Suite.privateKey());

        crowd.each(PEOPLE, member -> {
            member.put(community + "/members/me");
            for (var i = 0; i < WRITES; i++) {
                var what = member.name() + "-" + i;
                if (i % 10 == 0) {
                    member.post(thread + "/answers", "{\"body\": \"%s\"}".formatted(what));
                } else {
                    member.post(community + "/contributions", asked(what));
                }
            }
        });

        assertThat(all(alice, community + "/contributions", "title"))
                .contains("all")
                .containsAll(written(false))
                .hasSize(PEOPLE * (WRITES - TO_ONE_THREAD) + 1);
        assertThat(all(alice, thread + "/answers", "body")).containsExactlyInAnyOrderElementsOf(written(true));
        assertThat(alice.get(thread).get("answers").asInt()).isEqualTo(PEOPLE * TO_ONE_THREAD);
        assertThat(alice.get(community).get("members").asInt()).isEqualTo(PEOPLE + 1);
    }

    private static String asked(String title) {
        return "{\"kind\": \"QUESTION\", \"title\": \"%s\", \"body\": \"?\"}".formatted(title);
    }

    private static List<String> written(boolean toOneThread) {
        return IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(person -> IntStream.range(0, WRITES)
                        .filter(write -> (write % 10 == 0) == toOneThread)
                        .mapToObj(write -> "crowd%d-%d".formatted(person, write)))
                .toList();
    }

    /** A field of all items of a list. */
    private static List<String> all(Api caller, String path, String field) {
        var found = new ArrayList<String>();
        var page = caller.get(path + "?limit=200");
        page.get("items").forEach(item -> found.add(item.get(field).asText()));
        while (!page.get("nextCursor").isNull()) {
            page = caller.get(
                    path + "?limit=200&cursor=" + page.get("nextCursor").asText());
            page.get("items").forEach(item -> found.add(item.get(field).asText()));
        }
        return found;
    }
}
