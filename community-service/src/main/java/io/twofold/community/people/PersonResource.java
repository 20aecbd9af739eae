package io.twofold.community.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.Separator;

import io.twofold.community.communities.CommunityAccess;
import io.twofold.community.erasures.Erasures;
import io.twofold.kit.time.WriteTime;
import io.twofold.web.conditional.Conditional;
import io.twofold.web.conditional.MergePatch;
import io.twofold.web.identity.Caller;
import io.twofold.web.identity.PersonIds;
import io.twofold.web.problem.ProblemException;

import static io.twofold.community.people.PersonProblem.NOT_ONESELF;
import static io.twofold.web.identity.Role.ADMIN;
import static jakarta.ws.rs.core.HttpHeaders.LOCATION;
import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.jboss.resteasy.reactive.RestResponse.Status.ACCEPTED;

@Path("/v1/people")
@Produces(APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {

    private static final String BEGIN = """
            INSERT INTO person_profile (person_id, shows_name, shows_unit, shows_knowledge, updated_at, version)
            VALUES (:person, true, true, false, :at, 0) ON CONFLICT DO NOTHING
            """;

    private final EntityManager entities;
    private final CommunityAccess communities;
    private final Erasures erasures;
    private final Caller caller;
    private final PersonIds people;
    private final Conditional conditional;
    private final WriteTime now;

    PersonResource(
            EntityManager entities,
            CommunityAccess communities,
            Erasures erasures,
            Caller caller,
            PersonIds people,
            Conditional conditional,
            WriteTime now) {
        this.entities = entities;
        this.communities = communities;
        this.erasures = erasures;
        this.caller = caller;
        this.people = people;
        this.conditional = conditional;
        this.now = now;
    }

    @GET
    @Path("me")
    @Operation(summary = "Read who one is, and what others may see of that")
    public RestResponse<OwnView> me() {
        return own(mine());
    }

    @PATCH
    @Path("me")
    @Transactional
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(summary = "Say what one is called, and what others may see")
    public RestResponse<OwnView> change(MergePatch patch) {
        var mine = lockedMine();
        conditional.mustMatch(mine.tag());
        mine.change(patch.appliedTo(mine.settings()), caller.unit(), now.instant());
        entities.flush();
        return own(mine);
    }

    @GET
    @Operation(summary = "Read the names of people by their ids, separated by commas, up to 200")
    public People find(@RestQuery @Separator(",") @NotEmpty @Size(max = 200) List<UUID> ids) {
        return new People(see(ids));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one person, as far as they are a fellow member and show themselves")
    public PersonView find(@RestPath UUID id) {
        return see(List.of(id)).getFirst();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(summary = "Have a person forgotten, everywhere and for ever")
    public RestResponse<Void> erase(@RestPath UUID id) {
        // Sent again, it comes from whoever follows on the person that is erased.
        var oneself = id.equals(caller.personId()) || people.after(id).equals(caller.personId());
        if (!oneself && !caller.is(ADMIN)) {
            throw new ProblemException(NOT_ONESELF, "Ask them, or an admin.");
        }
        return ResponseBuilder.<Void>create(ACCEPTED)
                .header(LOCATION, "/v1/erasures/" + erasures.request(id))
                .build();
    }

    private PersonProfile mine() {
        var mine = entities.find(PersonProfile.class, caller.personId());
        return mine == null ? new PersonProfile(caller.personId(), caller.unit()) : mine;
    }

    /** The first of several who speak for the first time at once writes the row; the others wait for it. */
    private PersonProfile lockedMine() {
        entities.createNativeQuery(BEGIN)
                .setParameter("person", caller.personId())
                .setParameter("at", now.instant())
                .executeUpdate();
        return entities.find(PersonProfile.class, caller.personId(), LockModeType.PESSIMISTIC_WRITE);
    }

    private RestResponse<OwnView> own(PersonProfile mine) {
        var view = OwnView.of(caller, mine.settings());
        return conditional.answer(mine.tag().beside(String.valueOf(view.unit()), view.roles()), view);
    }

    /** In the order of the ids; of whoever is no fellow member nothing but the id. */
    private List<PersonView> see(List<UUID> ids) {
        var fellows = communities.fellows(ids);
        Map<UUID, PersonProfile> profiles = entities.createQuery(
                        "from PersonProfile where personId in :people", PersonProfile.class)
                .setParameter("people", ids)
                .getResultStream()
                .filter(profile -> fellows.contains(profile.personId())
                        || profile.personId().equals(caller.personId()))
                .collect(toMap(PersonProfile::personId, identity()));
        return ids.stream()
                .map(id -> {
                    var profile = profiles.get(id);
                    return profile == null ? PersonView.nobody(id) : PersonView.of(profile);
                })
                .toList();
    }

    record People(List<PersonView> items) {}
}
