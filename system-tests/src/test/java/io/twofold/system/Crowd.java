package io.twofold.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Many people at once, each with one request after the other. Their tokens are signed here: by the command it takes long. */
final class Crowd {

    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PrivateKey key;

    Crowd(String privateKey) throws GeneralSecurityException {
        var encoded = Base64.getMimeDecoder().decode(privateKey.replaceAll("-----.*-----", ""));
        key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    /** Ends when all have done what there is to do, and fails when one of them fails. */
    void each(int people, Consumer<Member> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, people)
                    .mapToObj(number -> new Member("crowd" + number))
                    .map(member -> threads.submit(() -> work.accept(member)))
                    .toList();
            for (var one : List.copyOf(all)) {
                one.get();
            }
        }
    }

    /** One of them. */
    final class Member {

        private final String name;
        private final String token;

        private Member(String name) {
            this.name = name;
            token = token(name);
        }

        String name() {
            return name;
        }

        void put(String path) {
            assertThat(sent(request(path).PUT(BodyPublishers.noBody())).statusCode())
                    .isEqualTo(200);
        }

        void post(String path, String json) {
            var body = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
            var answer = sent(body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + Suite.PORT + path))
                    .timeout(Duration.ofMinutes(1))
                    .header("Authorization", "Bearer " + token);
        }

        /** Whoever is told to wait waits as long, and sends it again. */
        private HttpResponse<String> sent(HttpRequest.Builder request) {
            try {
                var answer = client.send(request.build(), BodyHandlers.ofString());
                while (answer.statusCode() == TOO_MANY_REQUESTS) {
                    var seconds =
                            answer.headers().firstValueAsLong("Retry-After").orElseThrow();
                    Thread.sleep(Duration.ofSeconds(seconds));
                    answer = client.send(request.build(), BodyHandlers.ofString());
                }
                return answer;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(name, e);
            }
        }
    }

    private String token(String person) {
        var expires = Instant.now().plus(Duration.ofHours(1)).getEpochSecond();
        var head = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8));
        var claims = "{\"iss\":\"https://issuer.twofold.local\",\"sub\":\"%s\",\"roles\":[],\"iat\":%d,\"exp\":%d}"
                .formatted(person, expires - 3_600, expires);
        var text = head + "." + encoded(claims.getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(UTF_8));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
