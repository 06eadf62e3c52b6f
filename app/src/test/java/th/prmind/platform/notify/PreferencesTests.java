package th.prmind.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.prmind.platform.notify.Preferences.Choice;
import th.prmind.platform.notify.Preferences.Going;
import th.prmind.platform.notify.Preferences.Way;
import th.prmind.platform.time.Dates;

/** When a notice goes out. */
class PreferencesTests {

    private static final Notice.Kind KIND = Notice.Kind.REVIEW;

    @Test
    void usuallyTheDaysNoticesGoAtEightInOnePiece() {
        assertThat(Preferences.USUAL.going(KIND, false, "mail", at("2026-11-25T07:59")))
                .contains(new Going(at("2026-11-25T08:00")));
        assertThat(Preferences.USUAL.going(KIND, false, "mail", at("2026-11-25T08:00")))
                .contains(new Going(at("2026-11-26T08:00")));
    }

    @Test
    void urgentOnesGoAtOnceInQuietHoursToo() {
        assertThat(Preferences.USUAL.going(KIND, true, "mail", at("2026-11-25T02:00")))
                .contains(new Going(null));
        assertThat(preferring(Choice.AT_ONCE, true).going(KIND, true, "mail", at("2026-11-28T02:00")))
                .contains(new Going(null));
    }

    @Test
    void whatIsWantedInTheAppAloneNeverGoesOut() {
        assertThat(preferring(Choice.IN_APP, false).going(KIND, true, "mail", at("2026-11-25T12:00")))
                .isEmpty();
    }

    @Test
    void atOnceWaitsUntilQuietHoursEnd() {
        Preferences atOnce = preferring(Choice.AT_ONCE, false);
        assertThat(atOnce.going(KIND, false, "mail", at("2026-11-25T19:59"))).contains(new Going(null));
        assertThat(atOnce.going(KIND, false, "mail", at("2026-11-25T20:00")))
                .contains(new Going(at("2026-11-26T07:00")));
        assertThat(atOnce.going(KIND, false, "mail", at("2026-11-26T06:59")))
                .contains(new Going(at("2026-11-26T07:00")));
        assertThat(atOnce.going(KIND, false, "mail", at("2026-11-26T07:00"))).contains(new Going(null));
    }

    @Test
    void quietWeekendsEndOnMondayMorning() {
        Preferences quiet = preferring(Choice.AT_ONCE, true);
        assertThat(quiet.going(KIND, false, "mail", at("2026-11-27T21:00")))
                .contains(new Going(at("2026-11-30T07:00")));
        assertThat(quiet.going(KIND, false, "mail", at("2026-11-28T12:00")))
                .contains(new Going(at("2026-11-30T07:00")));
        assertThat(preferring(Choice.DIGEST, true).going(KIND, false, "mail", at("2026-11-27T09:00")))
                .contains(new Going(at("2026-11-30T08:00")));
    }

    @Test
    void theSameTimeTwiceMeansNoQuietHours() {
        Preferences never = new Preferences(
                LocalTime.of(20, 0), LocalTime.of(20, 0), false, LocalTime.of(8, 0), "th", Choice.AT_ONCE, Map.of());
        assertThat(never.going(KIND, false, "mail", at("2026-11-25T20:00"))).contains(new Going(null));
        assertThat(never.going(KIND, false, "mail", at("2026-11-25T03:00"))).contains(new Going(null));
    }

    @Test
    void quietHoursMayLieWithinOneDay() {
        Preferences nap = new Preferences(
                LocalTime.of(12, 0), LocalTime.of(13, 0), false, LocalTime.of(8, 0), "th", Choice.AT_ONCE, Map.of());
        assertThat(nap.going(KIND, false, "mail", at("2026-11-25T12:30"))).contains(new Going(at("2026-11-25T13:00")));
        assertThat(nap.going(KIND, false, "mail", at("2026-11-25T23:00"))).contains(new Going(null));
    }

    private static Preferences preferring(Choice choice, boolean quietWeekends) {
        return new Preferences(
                LocalTime.of(20, 0),
                LocalTime.of(7, 0),
                quietWeekends,
                LocalTime.of(8, 0),
                "th",
                Choice.DIGEST,
                Map.of(new Way(KIND, "mail"), choice));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Dates.BANGKOK).toInstant();
    }
}
