package io.twofold.stack.issuer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A pair of keys and a secret in files that only their owner reads, in the forms that other programs read too. */
record KeyFiles(Path folder) {

    private static final int SECRET_BYTES = 32;
    private static final int KEY_BITS = 2048;
    private static final int LINE = 64;

    Path publicKey() {
        return folder.resolve("public.pem");
    }

    Path privateKey() {
        return folder.resolve("private.pem");
    }

    Path secret() {
        return folder.resolve("secret");
    }

    void create() throws IOException {
        var keys = newKeys();
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        write(publicKey(), pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        write(privateKey(), pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        write(secret(), Base64.getEncoder().encodeToString(secret));
    }

    PrivateKey readPrivateKey() throws IOException {
        var text = Files.readString(privateKey()).replaceAll("-----.*-----", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
        } catch (GeneralSecurityException e) {
            throw new IOException(privateKey() + " holds no key", e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] key) {
        var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
