package io.twofold.community.contributions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a member sends to answer a question.
 *
 * @param body in CommonMark
 */
record PostAnswer(@NotBlank @Size(max = 40_000) String body) {}
