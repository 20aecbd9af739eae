package io.twofold.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.ETag;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.identity.Caller;
import io.twofold.web.identity.Role;
import io.twofold.web.paging.Cursor;
import io.twofold.web.paging.Page;
import io.twofold.web.paging.PageRequest;
import io.twofold.web.problem.ProblemException;
import io.twofold.web.problem.ProblemType;
import io.twofold.web.trace.Trace;

@Path("/v1/things")
class ThingResource {

    static final UUID ID = new UUID(0x7000L, 0x8000_0000_0000_0000L);
    static final ProblemType NO_THING = new ProblemType(404, "no-thing", "There is no such thing");

    private final Caller caller;
    private final Conditional conditional;
    private final Trace trace;

    ThingResource(Caller caller, Conditional conditional, Trace trace) {
        this.caller = caller;
        this.conditional = conditional;
        this.trace = trace;
    }

    @GET
    public Page<Integer> list(@BeanParam @Valid PageRequest page) {
        var after = page.after();
        var first = after == null ? 0 : (int) after.number(0) + 1;
        var rows = IntStream.range(first, 7).limit(page.rows()).boxed().toList();
        return Page.of(rows, page, row -> row, row -> Cursor.of(row));
    }

    @POST
    public Thing make(@Valid Thing thing) {
        return thing;
    }

    @POST
    @Path("all")
    public int makeAll(List<@Valid Thing> things) {
        return things.size();
    }

    @POST
    @Path("upload")
    public long upload(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @GET
    @Path("{id}")
    public RestResponse<Thing> find(@RestPath UUID id) {
        if (!id.equals(ID)) {
            throw new ProblemException(NO_THING, "Look for another.").with("Retry-After", "7");
        }
        return conditional.answer(ETag.of(id, 3), thing());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    public Thing change(@RestPath UUID id, MergePatch patch) {
        conditional.mustMatch(ETag.of(id, 3));
        return patch.appliedTo(thing());
    }

    @GET
    @Path("found")
    public Map<String, Object> search(
            @RestQuery @NotNull @Max(5) Integer most,
            @RestQuery @Nullable Instant from,
            @RestQuery("of-colour") Thing.@Nullable Colour colour,
            @RestQuery @Separator(",") List<UUID> ids) {
        return Map.of("most", most, "ids", ids);
    }

    @GET
    @Path("said")
    public String said(@RestQuery String words) {
        return words;
    }

    @GET
    @Path("figures")
    public RestResponse<Map<String, Object>> figures(@RestQuery int count) {
        return conditional.answer(Map.of("asOf", String.valueOf(trace.traceId()), "count", count));
    }

    @GET
    @Path("me")
    public Map<String, Object> me() {
        return Map.of(
                "id",
                caller.personId(),
                "unit",
                String.valueOf(caller.unit()),
                "admin",
                caller.is(Role.ADMIN),
                "traceparent",
                String.valueOf(trace.traceparent()));
    }

    @GET
    @Path("feed")
    @RolesAllowed("feed")
    public String feed() {
        return "fed";
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("SELECT secret FROM thing");
    }

    @GET
    @Path("teapot")
    public String teapot() {
        throw new WebApplicationException(418);
    }

    @GET
    @Path("wrong")
    public @Valid Thing wrong() {
        return new Thing(" ", 1, null, null, null, null, null);
    }

    private static Thing thing() {
        return new Thing("chair", 4, Thing.Colour.RED, null, null, null, new Thing.Details("old", true));
    }
}
