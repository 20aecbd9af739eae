package io.twofold.stack.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Keys in files, in the form that every other program reads too. */
final class Pem {

    private static final int LINE = 64;
    private static final String HEAD = "-----BEGIN %s-----\n";
    private static final String FOOT = "\n-----END %s-----\n";

    private Pem() {}

    /** What it is comes first: {@code PRIVATE KEY} (PKCS#8) or {@code PUBLIC KEY} (X.509). */
    static String of(String kind, byte[] key) {
        var text = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(key);
        return HEAD.formatted(kind) + text + FOOT.formatted(kind);
    }

    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        var text = Files.readString(file).replaceAll("-----.*-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
    }
}
