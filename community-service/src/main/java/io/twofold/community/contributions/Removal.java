package io.twofold.community.contributions;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import io.twofold.events.community.RemovalReason;

/** When, by whom and why a contribution was taken away. */
@Embeddable
record Removal(
        @Column(name = "removed_at") Instant at,
        @Column(name = "removed_by") @Nullable UUID by,

        @Column(name = "removal_reason") @Enumerated(EnumType.STRING)
        RemovalReason reason) {}
