package io.twofold.stack.issuer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.RsaKeyUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IssuerTest {

    @TempDir
    Path folder;

    @Test
    void aTokenIsBelievedByWhoeverHasThePublicKey() throws Exception {
        var issuer = Issuer.in(folder.resolve("issuer"));

        var claims =
                believer(issuer).processToClaims(issuer.token("alice", List.of("analyst"), Optional.of("Finance")));

        assertThat(claims.getSubject()).isEqualTo("alice");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("analyst");
        assertThat(claims.getStringClaimValue("unit")).isEqualTo("Finance");
    }

    @Test
    void aTokenOfAnotherIssuerIsNotBelieved() throws Exception {
        var issuer = Issuer.in(folder.resolve("issuer"));
        var other = Issuer.in(folder.resolve("other"));

        var token = other.token("alice", List.of(), Optional.empty());

        assertThatThrownBy(() -> believer(issuer).processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void keysAndSecretAreMadeOnceAndNeverChange() throws Exception {
        var first = Issuer.in(folder.resolve("issuer"));
        var token = first.token("alice", List.of(), Optional.empty());

        var second = Issuer.in(folder.resolve("issuer"));

        assertThat(second.secret()).isEqualTo(first.secret());
        assertThat(believer(second).processToClaims(token).getSubject()).isEqualTo("alice");
    }

    @Test
    void theSecretHas32BytesAndOnlyItsOwnerReadsIt() throws Exception {
        var issuer = Issuer.in(folder.resolve("issuer"));

        assertThat(Base64.getDecoder().decode(issuer.secret())).hasSize(32);
        try (var files = Files.list(issuer.publicKey().getParent())) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE));
        }
    }

    private static JwtConsumer believer(Issuer issuer) throws Exception {
        var key = new RsaKeyUtil().fromPemEncoded(Files.readString(issuer.publicKey()));
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setExpectedIssuer("https://issuer.twofold.local")
                .setRequireExpirationTime()
                .build();
    }
}
