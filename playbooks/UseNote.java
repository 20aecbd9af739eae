package io.twofold.workgroup.playbooks;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** That a note was used on a case. */
record UseNote(@NotNull UUID caseId) {}
