package io.twofold.metrics.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.twofold.events.Actor;
import io.twofold.events.people.PersonIdentified;
import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.metrics.Publisher;
import io.twofold.metrics.ToldCommunity;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ExchangeResourceTest {

    private final Publisher publisher;
    private final Instance<ToldCommunity> communities;
    private final PersonIds people;
    private final Ids ids;
    private final Clock clock;

    private LocalDate thisMonth = LocalDate.EPOCH;

    ExchangeResourceTest(
            Publisher publisher, Instance<ToldCommunity> communities, PersonIds people, Ids ids, Clock clock) {
        this.publisher = publisher;
        this.communities = communities;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    @BeforeEach
    void now() {
        thisMonth = LocalDate.ofInstant(clock.instant(), UTC).withDayOfMonth(1);
    }

    @Test
    void oneSeesWhatOneGaveAndGotByEndedMonths() {
        var told = communities.get();
        var me = new Actor(people.person(Tokens.ISSUER, "gina"), null);
        var bob = told.person();
        var month = thisMonth.minusMonths(1);
        var noon = month.atTime(12, 0).toInstant(UTC);
        var question = told.asked(bob, noon);
        told.answered(question, me, noon.plusSeconds(60));
        told.commented(question, question, me, noon.plusSeconds(70));
        var article = told.published(bob, noon);
        told.read(article, me, month);
        told.read(article, told.person(), month);
        told.answered(
                told.asked(bob, thisMonth.atStartOfDay().toInstant(UTC)),
                me,
                thisMonth.atTime(0, 1).toInstant(UTC));

        var exchange = exchange("gina");

        assertThat(exchange.getMap("give"))
                .isEqualTo(Map.of("people", 1, "times", 2, "by", Map.of("ANSWER", 1, "COMMENT", 1)));
        assertThat(exchange.getMap("get")).isEqualTo(Map.of("people", 1, "times", 1, "by", Map.of("READING", 1)));
        assertThat(exchange.getList("items.month"))
                .isEqualTo(List.of(month.toString().substring(0, 7)));
    }

    @Test
    void whatAnAliasOfOnesOwnDidIsOnesOwn() {
        var told = communities.get();
        var alias = ids.next();
        var noon = thisMonth.minusMonths(2).atTime(12, 0).toInstant(UTC);
        told.answered(told.asked(told.person(), noon), new Actor(alias, null), noon);
        publisher.publish(new PersonIdentified(alias, 1, people.person(Tokens.ISSUER, "hugo"), false));

        await().untilAsserted(
                        () -> assertThat(exchange("hugo").getInt("give.people")).isEqualTo(1));
    }

    @Test
    void neitherWhatOthersDidIsInItNorTheMonthUnderWay() {
        var told = communities.get();
        var me = new Actor(people.person(Tokens.ISSUER, "ingrid"), null);
        var noon = thisMonth.minusMonths(1).atTime(12, 0).toInstant(UTC);
        var begin = thisMonth.atStartOfDay().toInstant(UTC);
        told.answered(told.asked(told.person(), noon), me, noon);
        var before = ofSpans("ingrid");

        told.answered(told.asked(told.person(), noon), told.person(), noon);
        told.answered(told.asked(told.person(), begin), me, begin);
        told.answered(told.asked(me, begin), told.person(), begin);

        assertThat(ofSpans("ingrid")).isEqualTo(before).doesNotContainNull();
    }

    @Test
    void whoHasDoneNothingHasNothing() {
        assertThat(exchange("nobody-ever").getInt("get.times")).isZero();
    }

    private List<List<Object>> ofSpans(String person) {
        return Stream.of(1, 2, 12)
                .map(months -> exchange(person, "&months=" + months))
                .map(exchange ->
                        List.<Object>of(exchange.getMap("give"), exchange.getMap("get"), exchange.getList("items")))
                .toList();
    }

    private JsonPath exchange(String person) {
        return exchange(person, "");
    }

    private JsonPath exchange(String person, String more) {
        var answer = given().auth()
                .oauth2(Tokens.of(person))
                .get("/v1/people/me/exchange?minAsOf=" + publisher.mark("community-service") + more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
