package io.twofold.events.value;

import io.twofold.events.ActivityEvent;

/** What metrics-service was told and what it found, on {@code twofold.value.v1}. */
public sealed interface ValueEvent extends ActivityEvent
        permits InteractionObserved, InteractionWithdrawn, EffectMeasured, ReturnComputed {}
