package io.twofold.web.identity;

import java.util.UUID;

/** Who was erased: told by a bean of each service that keeps it. */
public interface ErasedPeople {

    boolean contain(UUID personId);
}
