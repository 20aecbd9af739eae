package io.twofold.workgroup.cases;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Steps of a case, all or none of them. */
record RecordSteps(@NotEmpty @Size(max = 1_000) List<@NotNull @Valid RecordStep> items) {}
