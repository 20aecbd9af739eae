package io.twofold.workgroup.playbook;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/** That a note was used on a case. */
record UsePlaybookNote(@NotNull UUID caseId) {}
