package io.twofold.community.applications;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.twofold.community.contributions.ContributionAccess;
import io.twofold.community.contributions.ContributionAccess.Read;
import io.twofold.kit.outbox.Outbox;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.applications.ApplicationProblem.NOT_THE_APPLIER;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

@Path("/v1/applications/{id}")
@Produces(APPLICATION_JSON)
@Tag(name = "Applications")
class ApplicationResource {

    private final ApplicationRepository applications;
    private final ContributionAccess contributions;
    private final Conditional conditional;
    private final Outbox outbox;
    private final WriteTime now;

    ApplicationResource(
            ApplicationRepository applications,
            ContributionAccess contributions,
            Conditional conditional,
            Outbox outbox,
            WriteTime now) {
        this.applications = applications;
        this.contributions = contributions;
        this.conditional = conditional;
        this.outbox = outbox;
        this.now = now;
    }

    @GET
    @Operation(summary = "Read one application")
    public RestResponse<ApplicationView> find(@RestPath UUID id) {
        return seen(applications.require(id), contributions.read(applications.contributionOf(id)));
    }

    @PATCH
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Say what came of it")
    public RestResponse<ApplicationView> report(@RestPath UUID id, MergePatch patch) {
        var contribution = contributions.readLocked(applications.contributionOf(id));
        var application = mine(id, contribution);
        application
                .report(patch.appliedTo(application.outcome()), contribution, now.instant())
                .ifPresent(outbox::append);
        return seen(application, contribution);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Say that one has not applied it after all")
    public void withdraw(@RestPath UUID id) {
        var contribution = contributions.readLocked(applications.contributionOf(id));
        var application = mine(id, contribution);
        contributions.applied(contribution.id(), -1);
        outbox.append(application.withdraw(contribution, now.instant()));
    }

    private KnowledgeApplication mine(UUID id, Read contribution) {
        var application = applications.require(id);
        if (!contribution.caller().is(application.personId())) {
            throw new ProblemException(NOT_THE_APPLIER, "Leave it to them.");
        }
        contribution.caller().mustBeActive();
        conditional.mustMatch(application.tag());
        return application;
    }

    private RestResponse<ApplicationView> seen(KnowledgeApplication application, Read contribution) {
        var tag = application.tag().beside(ApplicationView.allowed(application, contribution.caller()));
        return conditional.answer(tag, ApplicationView.of(application, contribution.caller()));
    }
}
