package io.jobsconsole.sandbox.faults;

import io.jobsconsole.sandbox.Sandboxed;
import io.quarkus.arc.profile.IfBuildProfile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The current faults. A demo has no fault board, so that visitors cannot break it. */
@Sandboxed
@IfBuildProfile(anyOf = {"dev", "test"})
class FaultBoard {

    private final Map<Fault.Target, Fault> faults = new EnumMap<>(Fault.Target.class);

    synchronized void set(Fault.Target target, Fault fault) {
        faults.put(target, fault);
    }

    synchronized void clear() {
        faults.clear();
    }

    synchronized Map<Fault.Target, Fault> shown() {
        return new EnumMap<>(faults);
    }

    /**
     * The fault for this call, if there is one. The call counts against its number of times.
     *
     * @param isKept whether the connection of the call has carried another one before
     */
    synchronized Optional<Fault> take(Fault.Target target, boolean isKept) {
        if (!isKept && faults.containsKey(target) && faults.get(target).kind() == Fault.Kind.HANG_UP) {
            return Optional.empty();
        }
        var ahead = Optional.ofNullable(faults.get(target)).filter(Fault::isAhead);
        if (ahead.isPresent()) {
            faults.put(target, ahead.get().onceNearer());
            return Optional.empty();
        }
        var fault = Optional.ofNullable(faults.get(target)).filter(set -> !set.isUsedUp());
        faults.computeIfPresent(target, (same, set) -> set.onceLess().isUsedUp() ? null : set.onceLess());
        return fault;
    }
}
