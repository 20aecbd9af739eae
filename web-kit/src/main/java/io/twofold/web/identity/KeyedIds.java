package io.twofold.web.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.ConfigurationException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Ids made from names: always the same, and no way back from an id to the names without the services' secret. */
@Singleton
public class KeyedIds {

    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec secret;
    private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::mac); // an import makes one id per event

    KeyedIds(IdentitySettings settings) {
        secret = new SecretKeySpec(decoded(settings.secret().orElse("")), "HmacSHA256");
    }

    /**
     * @param kind keeps ids of different sorts apart
     */
    public UUID of(String kind, String... parts) {
        var mac = this.mac.get();
        update(mac, kind);
        for (var part : parts) {
            update(mac, part);
        }
        var hash = ByteBuffer.wrap(mac.doFinal());
        // Version 8 of RFC 9562: whatever its maker likes.
        var high = (hash.getLong() & ~0xF000L) | 0x8000L;
        var low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static void update(Mac mac, String part) {
        var bytes = part.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        mac.update(bytes);
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
