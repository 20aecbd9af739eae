package io.twofold.kit.jobs;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.twofold.kit.Backends;
import io.twofold.kit.time.Ids;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.identity.Tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class JobsTest {

    private static final String WITH =
            "SELECT count(*) FROM job WHERE started_by = '%1$s' AND parameters ->> 'by' = '%1$s'";

    /** Ends the job at once. */
    private static final byte[] SHOUTED = "!".repeat(100_000).getBytes(UTF_8);

    private final Erased erased;
    private final DataSource database;
    private final PersonIds people;
    private final Ids ids;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // set before each test
    String address;

    JobsTest(Erased erased, DataSource database, PersonIds people, Ids ids) {
        this.erased = erased;
        this.database = database;
        this.people = people;
        this.ids = ids;
    }

    @Test
    void whoeverIsErasedDuringTheirUploadIsSomebodyElseInTheJob() throws Exception {
        var ursula = people.person(Tokens.ISSUER, "ursula");
        var word = new SequenceInputStream(new ByteArrayInputStream(SHOUTED), erasing(ursula));
        var upload = HttpRequest.newBuilder(URI.create(address).resolve("/v1/spellings/" + ids.next()))
                .header("Authorization", "Bearer " + Tokens.of("ursula"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofInputStream(() -> word))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(upload, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(202);
        }

        assertThat(jobsBy(people.after(ursula))).isOne();
        assertThat(jobsBy(ursula)).isZero();
    }

    /** Nothing, once the caller is known. */
    private InputStream erasing(UUID person) {
        return new InputStream() {
            @Override
            public int read() {
                await().until(() -> erased.wereAsked(person));
                erased.erase(person);
                return -1;
            }
        };
    }

    private long jobsBy(UUID person) throws SQLException {
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery(WITH.formatted(person))) {
            row.next();
            return row.getLong(1);
        }
    }
}
