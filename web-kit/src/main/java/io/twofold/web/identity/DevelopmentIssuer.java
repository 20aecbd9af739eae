package io.twofold.web.identity;

/** The built-in issuer of {@code ./twofold up}, whose key lies in a folder: nothing to rely on in production. */
public final class DevelopmentIssuer {

    /** Its name, the {@code iss} of its tokens. */
    public static final String NAME = "https://issuer.twofold.local";

    private DevelopmentIssuer() {}
}
