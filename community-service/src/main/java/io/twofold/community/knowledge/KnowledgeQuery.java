package io.twofold.community.knowledge;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.twofold.events.community.ContributionKind;

/** What is looked for. */
record KnowledgeQuery(
        @RestQuery
        @NotBlank
        @Size(max = 200)
        @Parameter(description = "Words, \"phrases\", OR, -without; the last word may be only its beginning")
        String q,

        @RestQuery @Nullable UUID community,
        @RestQuery @Nullable ContributionKind kind,

        @RestQuery
        @Nullable
        @Size(max = 50)
        @Parameter(description = "Of the question or article at the head of the thread")
        String topic) {

    SearchWords words() {
        return SearchWords.of(q);
    }
}
