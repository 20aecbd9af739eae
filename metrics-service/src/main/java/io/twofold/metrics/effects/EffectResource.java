package io.twofold.metrics.effects;

import java.time.Instant;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

import io.twofold.kit.idempotency.Idempotent;
import io.twofold.kit.time.Ids;
import io.twofold.kit.time.WriteTime;
import io.twofold.metrics.csv.Csv;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.ETag;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;

import static jakarta.ws.rs.core.HttpHeaders.ETAG;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.jboss.resteasy.reactive.RestResponse.Status.CREATED;

@Path("/v1/effects")
@Produces({APPLICATION_JSON, Csv.MEDIA_TYPE})
@Tag(name = "Effects")
class EffectResource {

    private final EffectRepository effects;
    private final EffectReading reading;
    private final EffectAccess access;
    private final HttpHeaders request;
    private final Conditional conditional;
    private final Ids ids;
    private final WriteTime now;

    EffectResource(
            EffectRepository effects,
            EffectReading reading,
            EffectAccess access,
            HttpHeaders request,
            Conditional conditional,
            Ids ids,
            WriteTime now) {
        this.effects = effects;
        this.reading = reading;
        this.access = access;
        this.request = request;
        this.conditional = conditional;
        this.ids = ids;
        this.now = now;
    }

    @POST
    @Transactional
    @Idempotent
    @Consumes(APPLICATION_JSON)
    @Operation(summary = "Measure what a change did, and keep it")
    @APIResponseSchema(value = EffectView.class, responseCode = "201")
    public RestResponse<EffectView> measure(@Valid MeasureEffect request, @RestQuery @Nullable Instant minAsOf) {
        reading.processes(request.subject(), request.control(), minAsOf); // or it is 404
        var effect = new Effect(ids.next(), request, access.person(), now.instant());
        effects.persist(effect);
        var view = view(effect, minAsOf);
        return ResponseBuilder.create(CREATED, view)
                .header(LOCATION, "/v1/effects/" + effect.id())
                .header(ETAG, tag(effect, view))
                .build();
    }

    @GET
    @Operation(summary = "List the effects, the newest first")
    public Page<EffectItem> list(@RestQuery @Nullable UUID of, @BeanParam @Valid PageRequest page) {
        var before = page.beforeId();
        return Page.of(
                effects.findPage(of, before, page.rows()), page, EffectItem::of, effect -> Cursor.of(effect.id()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an effect; recomputed where late events have changed its cases")
    public RestResponse<EffectView> find(@RestPath UUID id, @RestQuery @Nullable Instant minAsOf) {
        return seen(effects.require(id), minAsOf);
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Rename it")
    public RestResponse<EffectView> rename(@RestPath UUID id, MergePatch patch) {
        var effect = effects.lock(id);
        access.mustBeAuthor(effect);
        conditional.mustMatch(effect.tag());
        effect.name(patch.appliedTo(effect.words()));
        effects.flush(); // or the answer would carry the tag of the state before
        return seen(effect, null);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Remove it")
    public void remove(@RestPath UUID id) {
        var effect = effects.lock(id);
        access.mustBeAuthor(effect);
        conditional.mustMatch(effect.tag());
        effect.remove();
    }

    @GET
    @Path("{id}/revisions")
    @Operation(summary = "What was said of it, the newest first")
    public Page<RevisionView> revisions(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        var effect = effects.require(id);
        var after = page.after();
        var before = after == null ? Integer.MAX_VALUE : Math.toIntExact(after.number(0));
        return Page.of(
                reading.revisions(effect, before, page.rows()),
                page,
                RevisionView::of,
                revision -> Cursor.of(revision.revision()));
    }

    @GET
    @Path("{id}/cases")
    @Operation(summary = "The cases behind it")
    public Page<CaseView> cases(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, @RestQuery @Nullable Instant minAsOf) {
        var effect = effects.require(id);
        access.maySeeCases(effect);
        return CaseList.of(reading.cases(effect, minAsOf), page);
    }

    private RestResponse<EffectView> seen(Effect effect, @Nullable Instant minAsOf) {
        var view = view(effect, minAsOf);
        return conditional.answer(tag(effect, view), view);
    }

    private EffectView view(Effect effect, @Nullable Instant minAsOf) {
        return EffectView.of(effect, reading.newest(effect, minAsOf), access.allowed(effect));
    }

    private ETag tag(Effect effect, EffectView view) {
        var tag = effect.tag().beside(view.revision(), view.allowed());
        return Csv.isAsked(request) ? tag.beside("csv") : tag;
    }
}
