package io.twofold.stack.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import io.twofold.stack.processes.Folders;

/** Signs tokens of people of whom nothing but a name is known. Its keys, and the services' secret, are made once. */
public final class Issuer {

    /** What production mode refuses. */
    public static final String NAME = "https://issuer.twofold.local";

    private static final float VALID_MINUTES = Duration.ofHours(12).toMinutes();

    private final KeyFiles files;

    private Issuer(KeyFiles files) {
        this.files = files;
    }

    public static Issuer in(Path folder) throws IOException, InterruptedException {
        Folders.make(folder, aside -> new KeyFiles(aside).create());
        return new Issuer(new KeyFiles(folder));
    }

    /** By which services verify tokens. */
    public Path publicKey() {
        return files.publicKey();
    }

    /** From which services make the opaque ids of people, in base64. */
    public String secret() throws IOException {
        return Files.readString(files.secret());
    }

    public String token(String name, List<String> roles, Optional<String> unit) throws IOException {
        var claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setSubject(name);
        claims.setStringListClaim("roles", roles);
        unit.ifPresent(value -> claims.setStringClaim("unit", value));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(VALID_MINUTES);
        var token = new JsonWebSignature();
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setHeader("typ", "JWT");
        token.setPayload(claims.toJson());
        token.setKey(files.readPrivateKey());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IOException(e);
        }
    }
}
