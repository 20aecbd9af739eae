package io.twofold.web.identity;

import java.util.Optional;

record Settings(Mode mode, String issuer, String keys, Optional<String> secret) implements IdentitySettings {}
