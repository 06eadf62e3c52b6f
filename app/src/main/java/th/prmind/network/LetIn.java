package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;
import th.prmind.platform.identity.Sessions;
import th.prmind.platform.identity.SignIn;
import th.prmind.platform.identity.SignedIn;
import th.prmind.platform.time.Dates;
import th.prmind.platform.web.Refusal;

/** Lets a person in who has proved who they are. */
@Component
class LetIn {

    private static final String ONWARD = "sign-in-onward";

    private final People people;
    private final SharedComputer sharedComputer;
    private final SecondStep secondStep;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Ids ids;
    private final Dates dates;
    private final Clock clock;
    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();

    LetIn(
            People people,
            SharedComputer sharedComputer,
            SecondStep secondStep,
            SignIn signIn,
            TransactionTemplate transaction,
            Audit audit,
            Ids ids,
            Dates dates,
            Clock clock) {
        this.people = people;
        this.sharedComputer = sharedComputer;
        this.secondStep = secondStep;
        this.signIn = signIn;
        this.transaction = transaction;
        this.audit = audit;
        this.ids = ids;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * @return the path to go on to: that of the second step, where one proof is not enough
     * @throws Refusal when the account is switched off or has ended
     */
    String by(Way way, UUID id, HttpServletRequest request, HttpServletResponse response) {
        Person person = working(id);
        if (secondStep.isNeeded(way, id)) {
            secondStep.await(way, id, request);
            return "/sign-in/second";
        }
        return enter(way, person, false, request, response);
    }

    /** The second proof was given as well. */
    String bySecondStep(SecondStep.Waiting waiting, HttpServletRequest request, HttpServletResponse response) {
        Person person = working(waiting.person());
        secondStep.end(request);
        return enter(waiting.way(), person, false, request, response);
    }

    /** Somebody let this computer in from their own phone. */
    String byPhone(UUID id, boolean shared, HttpServletRequest request, HttpServletResponse response) {
        return enter(Way.PHONE, working(id), shared, request, response);
    }

    /** Where to go on when the locked screen opens again: a path of ours, or nothing. */
    static void rememberOnward(HttpServletRequest request, String path) {
        if (path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/sign-in") && !path.contains("\\")) {
            request.getSession().setAttribute(ONWARD, path);
        }
    }

    private Person working(UUID id) {
        return people.find(id)
                .filter(person -> person.worksOn(dates.today()))
                .orElseThrow(() -> new Refusal("network.sign-in.no-account"));
    }

    private String enter(
            Way way, Person person, boolean shared, HttpServletRequest request, HttpServletResponse response) {
        String onward = onward(person, request, response);
        boolean onShared = shared || sharedComputer.is(request);
        signIn.as(
                person.id(),
                new SignedIn(
                        ids.next(),
                        way.code(),
                        clock.instant(),
                        onShared,
                        request.getRemoteAddr(),
                        Device.written(request)),
                request,
                response);
        if (onShared) {
            sharedComputer.remember(person.id(), request, response);
        }
        SignIn.run(
                person.id(),
                () -> transaction.executeWithoutResult(
                        _ -> audit.record("sign-in", person.ref(), Map.of("way", way.code(), "shared", onShared))));
        return onward;
    }

    /** The page that was asked for, but not one that another person left behind. */
    private String onward(Person person, HttpServletRequest request, HttpServletResponse response) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null) {
            return "/";
        }
        @Nullable UUID holder = Sessions.holder(session);
        if (holder != null && !holder.equals(person.id())) {
            return "/";
        }
        @Nullable Object left = session.getAttribute(ONWARD);
        session.removeAttribute(ONWARD);
        if (left instanceof String path) {
            return path;
        }
        @Nullable SavedRequest saved = asked.getRequest(request, response);
        asked.removeRequest(request, response);
        if (saved == null
                || !saved.getMethod().equals("GET")
                || saved.getHeaderValues("Accept").stream().noneMatch(accept -> accept.contains("text/html"))) {
            return "/";
        }
        var uri = UriComponentsBuilder.fromUriString(saved.getRedirectUrl())
                .replaceQueryParam("continue")
                .build();
        String path = uri.getPath() == null ? "/" : uri.getPath();
        return uri.getQuery() == null ? path : path + "?" + uri.getQuery();
    }
}
