package io.twofold.events.people;

import io.twofold.events.ActivityEvent;

/** A fact about people that any of the services publishes on {@code twofold.people.v1}. */
public sealed interface PeopleEvent extends ActivityEvent
        permits PersonIdentified, UnitAssigned, PersonErased, ErasureCompleted {}
