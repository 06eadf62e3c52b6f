package th.prmind.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the office, in Bangkok. What the demo tells of earlier days is done with the clock set back to them. */
public final class OfficeClock extends Clock {

    private static final ScopedValue<Instant> SET_BACK = ScopedValue.newInstance();

    private final Clock system;

    OfficeClock() {
        this(Clock.system(Dates.BANGKOK));
    }

    private OfficeClock(Clock system) {
        this.system = system;
    }

    /** Does a piece of work as if it were that moment, for this thread alone. */
    public static void at(Instant then, Runnable work) {
        ScopedValue.where(SET_BACK, then).run(work);
    }

    @Override
    public Instant instant() {
        return SET_BACK.isBound() ? SET_BACK.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OfficeClock(system.withZone(zone));
    }
}
