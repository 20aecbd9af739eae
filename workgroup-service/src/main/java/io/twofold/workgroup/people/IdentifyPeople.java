package io.twofold.workgroup.people;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record IdentifyPeople(@NotEmpty @Size(max = 1_000) List<@Valid @NotNull IdentifyPerson> items) {}
