package th.prmind.platform.help;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.identity.Actor;

/** What of their first day somebody has before them, and what of it is done. */
@Component
public class FirstDay {

    /** Long enough to come back from an errand in the province, short enough to be gone when it is no first day any more. */
    static final Duration SHOWN = Duration.ofDays(14);

    private final Tours tours;
    private final TourBook book;
    private final List<TourRoles> roles;
    private final Map<String, Predicate<Actor>> deeds = new HashMap<>();
    private final Clock clock;

    FirstDay(Tours tours, TourBook book, List<TourRoles> roles, List<DeedSource> sources, Clock clock) {
        this.tours = tours;
        this.book = book;
        this.roles = roles;
        this.clock = clock;
        sources.forEach(source -> deeds.putAll(source.deeds()));
    }

    /** A tour as its person sees it. */
    public record Walk(Tour tour, List<Stop> stops) {

        public int done() {
            return (int) stops.stream().filter(Stop::done).count();
        }

        public boolean ended() {
            return done() == stops.size();
        }

        /** What comes next; null when all is done. */
        public @Nullable Stop next() {
            return stops.stream().filter(stop -> !stop.done()).findFirst().orElse(null);
        }
    }

    /** @param seen whether the house sees by itself when the step is done; else the person ticks it off */
    public record Stop(Tour.Step step, boolean done, boolean seen) {}

    /** The tours of all their roles, the first one first; the writer's where somebody has no role yet. */
    List<Walk> walks(Actor actor) {
        Set<String> ticked = book.ticked(actor.id());
        return toursOf(actor).stream().map(tour -> walk(tour, actor, ticked)).toList();
    }

    /** What home shows on the first days, until all is done or it was put away. */
    public Optional<Walk> onHome(Actor actor) {
        TourBook.Begun begun = book.begun(actor.id());
        if (begun.putAway() || begun.at().plus(SHOWN).isBefore(clock.instant())) {
            return Optional.empty();
        }
        return toursOf(actor).stream()
                .findFirst()
                .map(tour -> walk(tour, actor, book.ticked(actor.id())))
                .filter(walk -> !walk.ended());
    }

    boolean onHomeNow(Actor actor) {
        return onHome(actor).isPresent();
    }

    /** Whether a module sees that step done by itself. */
    public boolean sees(String step) {
        return deeds.containsKey(step);
    }

    private List<Tour> toursOf(Actor actor) {
        List<Tour> theirs = tours.all().stream()
                .filter(tour ->
                        roles.stream().anyMatch(each -> each.rolesOf(actor).contains(tour.role())))
                .toList();
        return theirs.isEmpty()
                ? tours.all().stream()
                        .filter(tour -> tour.role().equals("writer"))
                        .toList()
                : theirs;
    }

    private Walk walk(Tour tour, Actor actor, Set<String> ticked) {
        return new Walk(
                tour,
                tour.steps().stream()
                        .map(step -> {
                            @Nullable Predicate<Actor> deed = deeds.get(step.name());
                            return deed == null
                                    ? new Stop(step, ticked.contains(step.name()), false)
                                    : new Stop(step, deed.test(actor), true);
                        })
                        .toList());
    }
}
