package io.twofold.gateway.routes;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.twofold.gateway.FakeServices;
import io.twofold.web.identity.Tokens;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(FakeServices.class)
class ForwardingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @CsvSource({"/v1/communities/1,community", "/v1/cases,workgroup", "/v1/processes/1/flow,metrics"})
    void aRequestReachesTheOwnerOfItsPath(String path, String service) {
        var arrived =
                alice().urlEncodingEnabled(false).get(path + "?limit=5&q=a%20b").jsonPath();

        assertThat(arrived.getString("service")).isEqualTo(service);
        assertThat(arrived.getString("uri")).isEqualTo(path + "?limit=5&q=a%20b");
    }

    @Test
    void theTokenAndTheTraceGoOn() {
        var token = Tokens.of("alice");
        var headers = given().auth()
                .oauth2(token)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/v1/cases/1")
                .jsonPath()
                .getMap("headers");

        assertThat(headers).containsEntry("authorization", "Bearer " + token);
        assertThat(String.valueOf(headers.get("traceparent")))
                .startsWith("00-" + TRACE)
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void withoutAValidTokenNothingGoesOn() {
        var before = arrived();

        var answer = given().auth().oauth2("x.y.z").post("/v1/cases");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(arrived()).isEqualTo(before);
    }

    @Test
    void whatIsSaidToOneNeighbourStaysThere() throws Exception {
        var request = "GET /v1/cases/1 HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer " + Tokens.of("alice")
                + "\r\n"
                + "Connection: X-Private\r\n"
                + "Connection: close\r\n"
                + "X-Private: 1\r\n"
                + "TE: trailers\r\n"
                + "X-Public: 1\r\n\r\n";

        var answer = raw(request);

        assertThat(answer).contains("x-public").doesNotContain("x-private", "\"te\"");
        assertThat(alice().get("/v1/cases/hops").headers().asList())
                .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .contains("x-public")
                .doesNotContain("x-private", "keep-alive");
    }

    @Test
    void anAnswerComesBackAsItIs() {
        var refused = alice().post("/v1/cases/refused");
        var unchanged = alice().get("/v1/cases/unchanged");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).isEqualTo("{\"type\":\"/problems/mine\"}");
        assertThat(alice().get("/v1/cases/nothing").statusCode()).isEqualTo(204);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.header("ETag")).isEqualTo("\"7\"");
        assertThat(alice().head("/v1/cases/1").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodysPathIsUnknown() {
        var answer = alice().get("/v1/nothings");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/unknown-path");
    }

    @Test
    void anUploadIsHandedOnWhileItArrives() throws Exception {
        var size = 256L * MIB;

        var measured = upload("/v1/processes/1/imports", "application/xml", size, true);
        var chunked = upload("/v1/processes/1/imports", "application/json", size, false);

        assertThat(measured).contains("\"length\":" + size);
        assertThat(chunked).contains("\"length\":" + size);
    }

    @Test
    void whatGoesNowhereIsReadToItsEnd() throws Exception {
        assertThat(upload("/v1/nothings", "text/csv", 64L * MIB, true)).contains("/problems/unknown-path");
    }

    @Test
    void aLargeJsonBodyIsRefusedUnlessItIsAnImport() throws Exception {
        assertThat(upload("/v1/cases", "application/json", 10 * MIB + 1, true)).contains("/problems/too-large");
        assertThat(upload("/v1/cases", "application/merge-patch+json", 10 * MIB + 1, true))
                .contains("too-large");
        assertThat(upload("/v1/cases", "application/json", 10 * MIB, true)).contains("\"length\":" + 10 * MIB);
        assertThat(upload("/v1/processes/1/imports", "application/json", 10 * MIB + 1, true))
                .contains("\"length\"");
    }

    @Test
    void whoAsksFirstIsToldToGoOn() throws Exception {
        var head = "POST /v1/cases HTTP/1.1\r\nHost: here\r\nConnection: close\r\nExpect: 100-continue\r\n"
                + "Content-Length: 2\r\nAuthorization: Bearer " + Tokens.of("alice") + "\r\n\r\n";

        var answer = raw(head + "{}");

        assertThat(answer).startsWith("HTTP/1.1 100").contains("\"length\":2").doesNotContain("\"expect\"");
    }

    @Test
    void aStreamArrivesAsItIsWrittenAndEndsWithItsReader() throws Exception {
        var request = HttpRequest.newBuilder(at("/v1/cases/activity"))
                .header("Authorization", "Bearer " + Tokens.of("alice"))
                .build();

        try (var client = HttpClient.newHttpClient();
                var events =
                        lines(client.send(request, BodyHandlers.ofInputStream()).body())) {
            assertThat(events.readLine()).isEqualTo("data: first");
            assertThat(alice().get("/v1/cases/streams").asString()).isEqualTo("1");
        }
        await().untilAsserted(() ->
                assertThat(alice().get("/v1/cases/streams").asString()).isEqualTo("0"));
    }

    @Test
    void aServiceThatBreaksOffIsSaidToBeLostAndNotAskedAgain() {
        var before = arrived();

        var answer = alice().body("{}").contentType("application/json").post("/v1/cases/lost");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/service-lost");
        assertThat(answer.jsonPath().getString("instance")).isEqualTo("/v1/cases/lost");
        assertThat(answer.jsonPath().getString("traceId")).isNotBlank();
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(arrived()).isEqualTo(before + 1);
    }

    @Test
    void whatOnlyReadsIsAskedOnceMore() {
        var found = alice().get("/v1/cases/lost-once");
        var looked = alice().head("/v1/cases/lost-once");
        var before = arrived();
        var lost = alice().get("/v1/cases/lost");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.jsonPath().getMap("headers")).containsKey("authorization");
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(lost.statusCode()).isEqualTo(502);
        assertThat(arrived()).isEqualTo(before + 2);
    }

    private static RequestSpecification alice() {
        return given().auth().oauth2(Tokens.of("alice"));
    }

    private static int arrived() {
        return Integer.parseInt(alice().get("/v1/cases/arrived").asString());
    }

    private static String upload(String path, String type, long size, boolean measured) throws Exception {
        var stream = BodyPublishers.ofInputStream(() -> new Zeros(size));
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + Tokens.of("alice"))
                .header("Content-Type", type)
                .timeout(Duration.ofMinutes(1))
                .POST(measured ? BodyPublishers.fromPublisher(stream, size) : stream)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static String raw(String request) throws Exception {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static BufferedReader lines(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, UTF_8));
    }

    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
