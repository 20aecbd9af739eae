package io.twofold.web.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The ids of people: the same in every service, and no way back from an id to a person without the secret. */
@ApplicationScoped
@Startup // so that a service without its secret does not start, instead of failing at the first request
public class PersonIds {

    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec secret;

    PersonIds(IdentitySettings settings) {
        secret = new SecretKeySpec(decoded(settings.secret().orElse("")), "HmacSHA256");
    }

    /** The person whom an issuer's tokens call {@code sub}. */
    public UUID person(String issuer, String sub) {
        return id("person", issuer, sub);
    }

    /** Whoever an imported log of this process calls {@code name}. */
    public UUID inLog(UUID processId, String name) {
        return id("log", processId.toString(), name);
    }

    /** Whoever the source of an imported community knows as {@code sourceId}. */
    public UUID inCommunity(UUID communityId, String sourceId) {
        return id("community", communityId.toString(), sourceId);
    }

    private UUID id(String... parts) {
        var mac = mac();
        for (var part : parts) {
            var bytes = part.getBytes(UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            mac.update(bytes);
        }
        var hash = ByteBuffer.wrap(mac.doFinal());
        // Version 8 of RFC 9562: whatever its maker likes.
        var high = (hash.getLong() & ~0xF000L) | 0x8000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String secret) {
        try {
            var bytes = Base64.getDecoder().decode(secret);
            if (bytes.length >= SECRET_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // no base64: the same complaint
        }
        throw new ConfigurationException("TWOFOLD_IDENTITY_SECRET must be at least 32 bytes in base64, "
                + "the same in every service: make one with `openssl rand -base64 32`.");
    }
}
