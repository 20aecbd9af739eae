package io.twofold.community.knowledge;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;

import static io.twofold.community.Calls.accept;
import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.made;
import static io.twofold.community.Calls.post;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class KnowledgeResourceTest {

    private final DataSource database;

    // Words of which no other test writes, so that nothing else is found.
    private final String word =
            "q" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");

    KnowledgeResourceTest(DataSource database) {
        this.database = database;
    }

    @Test
    void wordsAreFoundInTheirOtherFormsInTheLanguageOfTheCommunity() {
        var english = community("en", "OPEN");
        var french = community("fr-CA", "OPEN");
        var invoice = question(english, "Corrected invoices", word);
        var facture = question(french, "Les chevaux corrigés", word);

        assertThat(found(word + " correcting invoice")).containsExactly(invoice);
        assertThat(found(word + " cheval corriger")).containsExactly(facture);
        assertThat(found(word + " les")).containsExactly(facture); // in English it is a word like any other
        assertThat(found("\"" + word + "\" -invoice")).containsExactly(facture);
    }

    @Test
    void theLastWordMayBeOnlyItsBeginning() {
        var community = community("en", "OPEN");
        var question = question(community, "Quarterly depreciation", word);

        assertThat(found(word + " deprec")).containsExactly(question);
        assertThat(found(word.substring(0, 20))).containsExactly(question);
        assertThat(found("deprec " + word)).isEmpty();
        assertThat(found("\"" + word + " deprec\"")).isEmpty();
    }

    @Test
    void aPhraseIsFoundOnlyAsItStands() {
        var community = community("en", "OPEN");
        var said = question(community, "One", word + " the tax office called");
        question(community, "Two", word + " the office of the tax adviser called");

        assertThat(found(word + " \"tax office\"")).containsExactly(said);
    }

    @Test
    void aTitleCountsMoreThanABodyAndThanksCountAmongEquals() {
        var community = community("en", "OPEN");
        var inBody = question(community, "Something", "About " + word + " and more");
        var thanked = question(community, "Something", "About " + word + " and more");
        var inTitle = question(community, "About " + word, "Something and more");
        by("bob").put("/v1/contributions/" + thanked + "/endorsement");

        assertThat(found(word)).containsExactly(inTitle, thanked, inBody);
    }

    @Test
    void anAcceptedAnswerComesBeforeAnother() {
        var community = community("en", "OPEN");
        var question = question(community, "How?", "Please");
        var accepted = answer(question);
        var other = answer(question);
        accept(by("alice"), question, accepted);

        var hits = search("bob", "?q=" + word);

        assertThat(hits.getList("items.id")).containsExactly(accepted, other);
        assertThat(hits.getList("items.accepted")).containsExactly(true, false);
        assertThat(hits.getList("items.title")).containsOnly("How?");
        assertThat(hits.getList("items.threadId")).containsOnly(question);
    }

    @Test
    void aSnippetShowsTheWordsAndIsFitToStandInAPage() {
        var community = community("en", "OPEN");
        question(
                community,
                "Title",
                "A *fine* <b>" + word + "</b> <script>alert(1)</script> 1 &lt; 2 indeed <img src=x onerror=y>");

        assertThat(search("bob", "?q=" + word).getString("items[0].snippet"))
                .contains("<mark>" + word + "</mark>", "fine", "1 &lt; 2")
                .doesNotContain("script", "alert", "<img", "<b>", "*");
    }

    @Test
    void onlyWhatOneMayReadIsFound() {
        var secret = community("en", "APPROVAL");
        var question = question(secret, "Secret", word);
        var removed = question(community("en", "OPEN"), "Removed", word);
        by("alice")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("reason", "OTHER"))
                .put("/v1/contributions/" + removed + "/removal");

        assertThat(found(word)).isEmpty();
        assertThat(search("alice", "?q=" + word).getList("items.id")).containsExactly(question);
    }

    @Test
    void filtersNarrowIt() {
        var community = community("en", "OPEN");
        var question = question(community, "How?", word);
        var answer = answer(question);
        var elsewhere = question(community("en", "OPEN"), "How?", word);

        assertThat(found(word)).containsExactlyInAnyOrder(question, answer, elsewhere);
        assertThat(found(word + "&community=" + community)).containsExactlyInAnyOrder(question, answer);
        assertThat(found(word + "&kind=ANSWER&topic=" + topic(community))).containsExactly(answer);
        assertThat(found(word + "&topic=none")).isEmpty();
        assertProblem(get("bob", "/v1/knowledge?q="), 400, "invalid-request");
    }

    @Test
    void pagesFollowEachOther() {
        var community = community("en", "OPEN");
        var all =
                List.of(question(community, "1", word), question(community, "2", word), question(community, "3", word));

        var first = search("bob", "?limit=2&q=" + word);
        var second = search("bob", "?limit=2&q=" + word + "&cursor=" + first.getString("nextCursor"));

        assertThat(first.<String>getList("items.id")).hasSize(2);
        assertThat(second.<String>getList("items.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.getList("items.id"))
                .isSubsetOf(all);
        assertThat(second.getString("nextCursor")).isNull();
    }

    @Test
    void aCommunityThatChangesItsLanguageIsSearchedInIt() {
        var community = community("en", "OPEN");
        var question = question(community, "Les chevaux", word);

        assertThat(found(word + " cheval\"\"")).isEmpty();
        inFrench(community);

        assertThat(found(word + " cheval\"\"")).containsExactly(question);
    }

    @Test
    void whatIsStillBeingWrittenIsInTheLanguageToo() throws Exception {
        var community = community("en", "OPEN");
        var question = UUID.randomUUID();

        CompletableFuture<Response> changed;
        try (var writer = database.getConnection()) {
            writer.setAutoCommit(false);
            try (var write = writer.createStatement()) {
                write.executeUpdate("""
                        INSERT INTO contribution (id, community_id, thread_id, kind, title, body, topics, created_at,
                            updated_at, active_at, acceptance_revision, version)
                        VALUES ('%1$s', '%2$s', '%1$s', 'QUESTION', 'Les chevaux', '%3$s', '{}', now(), now(), now(), 0, 1)
                        """.formatted(question, community, word));
            }
            changed = supplyAsync(() -> inFrench(community));
            Thread.sleep(500); // the change is under way, and must not be done
            writer.commit();
        }

        assertThat(changed.get().statusCode()).isEqualTo(200);
        assertThat(found(word + " cheval\"\"")).containsExactly(question.toString());
    }

    @Test
    void questionsAreShownThatAreLikeTheOneThatIsTyped() {
        var community = community("en", "OPEN");
        var like = question(community, "Which rate for books?", word);
        var less = question(community, "Rates", "Which ones?");
        question(community, "Parking", "Where?");
        question(community("en", "OPEN"), "Which rate for books?", word);

        var similar =
                get("bob", "/v1/communities/" + community + "/contributions?like=What%20rate%20has%20a%20book%3F");

        assertThat(similar.jsonPath().getList("items.id")).containsExactly(like, less);
        assertThat(get("bob", "/v1/communities/" + community + "/contributions?like=the")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void topicsAreCountedWhereOneMayRead() {
        var community = community("en", "OPEN");
        question(community, "One", "Text");
        made(post("alice", "/v1/communities/" + community + "/contributions", """
                {"kind": "ARTICLE", "title": "Two", "body": "Text", "topics": ["other", "%s"]}""".formatted(topic(community))));
        var secret = community("en", "APPROVAL");
        question(secret, "One", "Text");

        var topics = get("bob", "/v1/topics?community=" + community).jsonPath();
        var page = get("bob", "/v1/topics?limit=1&community=" + community).jsonPath();
        var next = get("bob", "/v1/topics?community=" + community + "&cursor=" + page.getString("nextCursor"))
                .jsonPath();

        assertThat(topics.getList("items.topic")).containsExactly(topic(community), "other");
        assertThat(topics.getList("items.threads")).containsExactly(2, 1);
        assertThat(next.getList("items.topic")).containsExactly("other");
        assertThat(get("bob", "/v1/topics?community=" + secret).jsonPath().getList("items"))
                .isEmpty();
    }

    private static Response inFrench(String community) {
        return by("alice")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(Map.of("language", "fr"))
                .patch("/v1/communities/" + community);
    }

    private static String community(String language, String access) {
        return made(post("alice", "/v1/communities", """
                {"name": "Tax", "kind": "PRACTICE", "language": "%s", "access": "%s"}""".formatted(language, access)));
    }

    private static String topic(String community) {
        return "t-" + community;
    }

    private static String question(String community, String title, String body) {
        return made(post("alice", "/v1/communities/" + community + "/contributions", """
                {"kind": "QUESTION", "title": "%s", "body": "%s", "topics": ["%s"]}""".formatted(
                        title, body, topic(community))));
    }

    private String answer(String question) {
        return made(post("alice", "/v1/contributions/" + question + "/answers", """
                {"body": "So %s"}""".formatted(word)));
    }

    private static List<String> found(String query) {
        return search("bob", "?q=" + query).getList("items.id");
    }

    private static JsonPath search(String person, String query) {
        var answer = get(person, "/v1/knowledge" + query.replace(" ", "%20").replace("\"", "%22"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
