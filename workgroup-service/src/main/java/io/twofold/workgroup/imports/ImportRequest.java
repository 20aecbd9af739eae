package io.twofold.workgroup.imports;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * How a log is to be read; as a parameter: {@code @BeanParam @Valid ImportRequest request}.
 *
 * @param activity  the attribute, or the classifier, that names the step
 * @param person    the attribute that names who did it
 * @param unit      the attribute that names their formal unit
 * @param end       the steps that deliver a case; none: its last event does
 * @param workgroup whose cases these are
 * @param people    {@code sub} where the log's people are the subs of our tokens
 * @param dryRun    only says what would be imported
 */
record ImportRequest(
        @RestQuery @DefaultValue("concept:name") @Size(max = 200)
        String activity,

        @RestQuery @DefaultValue("org:resource") @Size(max = 200)
        String person,

        @RestQuery @DefaultValue("org:group") @Size(max = 200)
        String unit,

        @RestQuery @Size(max = 50) List<String> end,
        @RestQuery @Nullable UUID workgroup,

        @RestQuery @Pattern(regexp = "sub", message = "must be sub") @Nullable
        String people,

        @RestQuery boolean dryRun) {

    LogReading reading(String issuer) {
        return new LogReading(activity, person, people == null ? "" : issuer);
    }
}
