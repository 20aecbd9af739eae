package io.twofold.workgroup.processes;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * What owners set of a process: sent to define it, patched later.
 *
 * @param delivery              what one delivery is, in short
 * @param targetLeadTimeSeconds how long a case should take at most
 * @param formalPath            the steps that it should take, in order
 * @param calendar              when it is worked on; absent: always
 * @param owningUnit            the formal unit that it belongs to
 * @param owners                the people who answer for it: whoever defines it, unless said
 */
record DefineProcess(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 500) @Nullable String delivery,
        @Positive @Max(CENTURY_SECONDS) @Nullable Long targetLeadTimeSeconds,
        @Size(max = 200) @Nullable List<@NotNull @Valid PathStep> formalPath,
        @Valid @Nullable WorkingCalendar calendar,
        @Size(max = 200) @Nullable String owningUnit,
        @Size(min = 1, max = 50) @UniqueElements @Nullable List<@NotNull UUID> owners) {

    private static final long CENTURY_SECONDS = 3_155_760_000L;

    DefineProcess {
        formalPath = formalPath == null ? List.of() : formalPath;
    }

    DefineProcess ownedBy(List<UUID> people) {
        return new DefineProcess(name, delivery, targetLeadTimeSeconds, formalPath, calendar, owningUnit, people);
    }

    List<PathStep> path() {
        return formalPath == null ? List.of() : formalPath;
    }
}
