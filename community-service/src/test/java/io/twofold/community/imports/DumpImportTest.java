package io.twofold.community.imports;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.twofold.events.ReceivedEvent;
import io.twofold.events.Topics;
import io.twofold.events.community.AnswerAccepted;
import io.twofold.events.community.AnswerPosted;
import io.twofold.events.community.CommentPosted;
import io.twofold.events.community.CommunityEvent;
import io.twofold.events.community.CommunityImported;
import io.twofold.events.community.ContributionEndorsed;
import io.twofold.events.community.MemberJoined;
import io.twofold.events.community.QuestionAsked;
import io.twofold.kit.Backends;
import io.twofold.kit.Published;
import io.twofold.kit.broker.Broker;

import static io.twofold.community.Calls.assertProblem;
import static io.twofold.community.Calls.by;
import static io.twofold.community.Calls.community;
import static io.twofold.community.Calls.get;
import static io.twofold.community.Calls.join;
import static io.twofold.community.imports.Dumps.imported;
import static io.twofold.community.imports.Dumps.importing;
import static io.twofold.community.imports.Dumps.result;
import static io.twofold.community.imports.Dumps.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DumpImportTest {

    private static final String USERS = """
            <users><row Id="-1" CreationDate="2018-01-01T00:00:00.000"/>
            <row Id="1" CreationDate="2018-01-01T00:00:00.000" DisplayName="Ada"/>
            <row Id="2" CreationDate="2018-01-02T00:00:00.000"/></users>""";
    private static final String POSTS = """
            <posts>
            <row Id="2" PostTypeId="2" ParentId="1" OwnerUserId="2" CreationDate="2018-02-02T10:00:00.000" Body="&lt;p&gt;So&lt;/p&gt;"/>
            <row Id="1" PostTypeId="1" AcceptedAnswerId="2" OwnerUserId="1" CreationDate="2018-02-01T10:00:00.500"
              Title="Why?" Tags="&lt;cause&gt;&lt;effect&gt;" Body="&lt;pre&gt;&lt;code&gt;a&#xA;&#xA;b&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;x&lt;/script&gt;"/>
            <row Id="3" PostTypeId="2" ParentId="77" CreationDate="2018-02-02T10:00:00.000" Body="lost"/>
            <row Id="4" PostTypeId="5" CreationDate="2018-02-02T10:00:00.000" Body="a wiki"/>
            </posts>""";
    private static final String COMMENTS = """
            <comments><row Id="9" PostId="2" UserId="1" CreationDate="2018-02-03T10:00:00.000" Text="Is *this* so?"/>
            <row Id="10" PostId="3" CreationDate="2018-02-03T10:00:00.000" Text="lost"/></comments>""";
    private static final String VOTES = """
            <votes><row Id="1" PostId="2" VoteTypeId="2" CreationDate="2018-02-04T00:00:00.000"/>
            <row Id="2" PostId="2" VoteTypeId="3" CreationDate="2018-02-04T00:00:00.000"/>
            <row Id="3" PostId="4" VoteTypeId="2" CreationDate="2018-02-04T00:00:00.000"/></votes>""";

    private final Broker broker;

    DumpImportTest(Broker broker) {
        this.broker = broker;
    }

    @Test
    void aRealCommunityHasTheFiguresOfTheReferenceHoweverOftenItIsImported() throws Exception {
        var community = community("alice");
        var dump = Dumps.real();
        var reference = new ObjectMapper()
                .readTree(Dumps.reference("reference/community_stackexchange-quantum.json")
                        .toFile());

        var first = result(imported("alice", community, dump));
        var events = of(community).toList();
        var again = result(imported("alice", community, dump));

        for (var name : List.of("people", "answers", "comments", "endorsements")) {
            assertThat(first.get(name)).as(name).isEqualTo(reference.get(name).asInt());
        }
        assertThat(first).containsEntry("questions", reference.get("asked").asInt());
        assertThat(first).containsEntry("known", 0);
        var skipped = reference.get("skipped");
        assertThat(first)
                .containsEntry(
                        "skipped",
                        skipped.at("/posts_by_type/4").asInt()
                                + skipped.at("/posts_by_type/5").asInt()
                                + skipped.get("comments").asInt()
                                + skipped.get("upvotes").asInt());
        assertThat(events).filteredOn(MemberJoined.class::isInstance).hasSize(first.getOrDefault("people", 0) + 1);
        assertThat(events).filteredOn(CommentPosted.class::isInstance).hasSize(first.getOrDefault("comments", 0));
        assertThat(events)
                .filteredOn(ContributionEndorsed.class::isInstance)
                .hasSize(first.getOrDefault("endorsements", 0));
        assertEvents(events, reference);
        assertThat(again.get("known"))
                .isEqualTo(Stream.of("people", "questions", "answers", "comments", "endorsements")
                        .mapToInt(name -> first.getOrDefault(name, 0))
                        .sum());
        assertThat(of(community).count()).isEqualTo(events.size() + 1); // that it was imported
    }

    @Test
    void ofADumpIsTakenWhatIsThere() throws IOException {
        var result = result(imported("alice", community("alice"), small()));

        assertThat(result)
                .containsAllEntriesOf(Map.of("people", 2, "questions", 1, "answers", 1, "comments", 1))
                .containsAllEntriesOf(Map.of("endorsements", 1, "skipped", 4, "known", 0));
    }

    @Test
    void whatWasSaidIsThereAsItWas() throws IOException {
        var community = community("alice");

        result(imported("alice", community, small()));

        var question = get("alice", "/v1/communities/" + community + "/contributions")
                .jsonPath()
                .getMap("items[0]");
        assertThat(question)
                .containsEntry("title", "Why?")
                .containsEntry("createdAt", "2018-02-01T10:00:00.500Z")
                .containsEntry("topics", List.of("cause", "effect"))
                .containsEntry("answers", 1);
        assertThat(String.valueOf(question.get("html")))
                .contains("<pre><code>a\n\nb</code></pre>")
                .doesNotContain("script");
        var answer = get("alice", "/v1/contributions/" + question.get("acceptedAnswerId"))
                .jsonPath();
        assertThat(answer.getString("parentId")).isEqualTo(question.get("id"));
        assertThat(answer.getInt("endorsements")).isEqualTo(1);
        assertThat(answer.getInt("comments")).isEqualTo(1);
        var comment = get("alice", "/v1/contributions/" + answer.getString("id") + "/comments")
                .jsonPath()
                .getMap("items[0]");
        assertThat(String.valueOf(comment.get("html"))).contains("<em>this</em>");
        assertThat(comment).containsEntry("authorId", question.get("authorId"));
    }

    @Test
    void aBrokenDumpImportsNothingAndSaysWhere() throws IOException {
        var community = community("alice");
        var posts =
                POSTS.replace("ParentId=\"1\"", "ParentId=\"one\"").replace("</posts>", "<row Id=\"5\"/><row></posts>");

        var ended = imported("alice", community, zip(Map.of("Users.xml", USERS, "Posts.xml", posts)));

        assertThat(ended.jsonPath().getString("state")).isEqualTo("FAILED");
        assertThat(ended.jsonPath().getList("problems.event")).startsWith(1, 5);
        assertThat(ended.jsonPath().getString("problems[0].detail")).contains("Posts.xml", "ParentId");
        assertThat(ended.jsonPath().getString("problems[1].detail")).contains("PostTypeId");
        assertThat(ended.jsonPath().getString("problems[-1].detail")).contains("Posts.xml cannot be read");
        assertThat(of(community).filter(QuestionAsked.class::isInstance)).isEmpty();
    }

    @Test
    void whatNoLineMayHaveIsAProblemOfItsRow() throws IOException {
        var community = community("alice");
        var posts = """
                <posts>
                <row Id="1" PostTypeId="1" CreationDate="0000-01-01T00:00:00.000" Title="Why?" Body="a"/>
                <row Id="2" PostTypeId="1" CreationDate="2018-02-01T10:00:00.500" Title="%s" Body="a"/>
                <row Id="3" PostTypeId="1" CreationDate="2018-02-01T10:00:00.500" Title="Why?" Tags="&lt;%s&gt;" Body="a"/>
                <row Id="4" PostTypeId="1" CreationDate="2018-02-01T10:00:00.500" Title="Why?" Body="%s"/>
                </posts>""".formatted("t".repeat(301), "t".repeat(51), "b".repeat(200_000));

        var ended =
                imported("alice", community, zip(Map.of("Posts.xml", posts))).jsonPath();

        assertThat(ended.getString("state")).isEqualTo("FAILED");
        assertThat(ended.getList("problems.event")).containsExactly(1, 2, 3, 4);
        assertThat(ended.getList("problems.detail", String.class))
                .zipSatisfy(
                        List.of("years 1 to 9999", "Title of more than 300", "more than 20 Tags", "Body of more than"),
                        (detail, part) -> assertThat(detail).contains(part));
    }

    @Test
    void aUserWhoIsThereTwiceIsOneMember() throws IOException {
        var users = USERS.replace(
                "</users>", "<row Id=\"1\" CreationDate=\"2018-01-01T00:00:00.000\" DisplayName=\"Ada\"/></users>");

        var result = result(imported("alice", community("alice"), zip(Map.of("Users.xml", users, "Posts.xml", POSTS))));

        assertThat(result).containsAllEntriesOf(Map.of("people", 3, "known", 1));
    }

    @Test
    void aNameThatALaterDumpLeavesOutIsKept() throws IOException {
        var community = community("alice");
        result(imported("alice", community, small()));

        var nameless = USERS.replace("DisplayName=\"Ada\"", "");
        result(imported("alice", community, zip(Map.of("Users.xml", nameless, "Posts.xml", POSTS))));

        assertThat(get("alice", "/v1/communities/" + community + "/export").asString())
                .contains("\"Ada\"");
    }

    @Test
    void somethingElseThanADumpIsRefused() throws IOException {
        var community = community("alice");

        var nothing = imported("alice", community, new byte[] {1, 2, 3});
        var others = imported("alice", community, zip(Map.of("Users.xml", USERS)));

        assertThat(nothing.jsonPath().getString("problems[0].detail")).contains("no Posts.xml");
        assertThat(others.jsonPath().getString("problems[0].detail")).contains("no Posts.xml");
        assertProblem(
                by("alice")
                        .contentType("application/zip")
                        .body(new byte[0])
                        .post("/v1/communities/" + community + "/imports"),
                400,
                "invalid-request");
    }

    @Test
    void onlyStewardsAndFeedsImport() {
        var community = community("alice");
        join("bob", community);

        assertProblem(importing("bob", community, new byte[0]), 403, "not-a-steward");
    }

    private static void assertEvents(List<CommunityEvent> events, JsonNode reference) {
        assertThat(events).filteredOn(CommunityImported.class::isInstance).hasSize(1);
        assertThat(accepted(events)).isEqualTo(reference.get("accepted").asLong());
        var waits = waits(events);
        assertThat(waits).hasSize(reference.get("answered").asInt());
        assertThat(waits.get(waits.size() / 2))
                .isCloseTo(reference.at("/time_to_first_answer_seconds/median").asDouble(), offset(0.0005));
    }

    private static byte[] small() throws IOException {
        return zip(Map.of("Users.xml", USERS, "Posts.xml", POSTS, "Comments.xml", COMMENTS, "Votes.xml", VOTES));
    }

    /** How many questions have an accepted answer that is not the asker's own. */
    private static long accepted(List<CommunityEvent> events) {
        return all(events, AnswerAccepted.class)
                .filter(accepted -> !Objects.equals(accepted.actor().personId(), accepted.answererId())
                        || accepted.answererId() == null)
                .count();
    }

    /** In seconds, from each question to its first answer by somebody else, the shortest first. */
    private static List<Double> waits(List<CommunityEvent> events) {
        var asked = all(events, QuestionAsked.class)
                .collect(Collectors.toMap(QuestionAsked::contributionId, question -> happened(question.at())));
        return all(events, AnswerPosted.class)
                .filter(answer -> answer.parentPersonId() == null
                        || !answer.parentPersonId().equals(answer.actor().personId()))
                .collect(Collectors.groupingBy(
                        AnswerPosted::threadId,
                        Collectors.mapping(answer -> happened(answer.at()), Collectors.minBy(Instant::compareTo))))
                .entrySet()
                .stream()
                .map(first -> Duration.between(
                        Objects.requireNonNull(asked.get(first.getKey())),
                        first.getValue().orElseThrow()))
                .map(wait -> wait.toMillis() / 1000.0)
                .sorted()
                .toList();
    }

    private static Instant happened(@Nullable Instant at) {
        return Objects.requireNonNull(at);
    }

    private static <E> Stream<E> all(List<CommunityEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private Stream<CommunityEvent> of(String community) {
        return Published.on(Topics.COMMUNITY, broker).stream()
                .map(ReceivedEvent::event)
                .map(CommunityEvent.class::cast)
                .filter(event -> event.communityId().toString().equals(community));
    }
}
