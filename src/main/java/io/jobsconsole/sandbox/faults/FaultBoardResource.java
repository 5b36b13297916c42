package io.jobsconsole.sandbox.faults;

import io.jobsconsole.sandbox.Sandboxed;
import io.jobsconsole.sandbox.requests.HeldConnections;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sets, shows and clears the faults of the jobs API ({@code jobs}) and the token service ({@code token}). */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
@Path("/sandbox/faults")
@PermitAll
class FaultBoardResource {

    private final FaultBoard board;
    private final HeldConnections held;

    FaultBoardResource(FaultBoard board, HeldConnections held) {
        this.board = board;
        this.held = held;
    }

    @GET
    public Map<String, Fault> show() {
        var shown = new TreeMap<String, Fault>();
        board.shown().forEach((target, fault) -> shown.put(target.name().toLowerCase(), fault));
        return shown;
    }

    @PUT
    @Path("/{target}")
    public void set(@PathParam("target") String target, Fault fault) {
        if (fault == null || fault.kind() == null) throw new BadRequestException("kind is missing");
        board.set(Fault.Target.named(target).orElseThrow(NotFoundException::new), fault);
    }

    /** The names of the ready-made faults. */
    @GET
    @Path("/samples")
    public List<String> samples() {
        return Stream.of(Sample.values()).map(Sample::word).toList();
    }

    @PUT
    @Path("/jobs/{sample}")
    public void set(@PathParam("sample") String sample) {
        board.set(
                Fault.Target.JOBS,
                Sample.named(sample).orElseThrow(NotFoundException::new).fault());
    }

    /** Also closes the calls that hang. */
    @DELETE
    public void clear() {
        board.clear();
        held.release();
    }
}
