package th.prmind.learning;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.prmind.platform.mail.MailServer;

class AppointmentCalendarTests {

    private final OfficeHour hour = new OfficeHour(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.parse("2026-12-03T03:00:00Z"),
            30,
            "ห้องประชุม 2, อาคารน้ำ",
            null,
            null);
    private final OfficeHour.Booking booking = new OfficeHour.Booking(
            UUID.randomUUID(),
            hour.id(),
            UUID.randomUUID(),
            "เรื่องมุมกล้อง; และเสียง",
            Instant.parse("2026-12-01T03:00:00Z"),
            null);

    @Test
    void anotherParserReadsTheSameEventBookedAndGivenBack() {
        VEvent booked = event(booking, "PUBLISH");
        assertThat(booked.getSummary().getValue()).isEqualTo("นัดพูดคุยกับ นางสาวป่าไม้ น้ำใส");
        assertThat(booked.getLocation().getValue()).isEqualTo("ห้องประชุม 2, อาคารน้ำ");
        assertThat(booked.getDescription().getValue()).isEqualTo("เรื่องมุมกล้อง; และเสียง");
        assertThat(booked.getDateStart().getValue().toInstant()).isEqualTo(hour.starts());
        assertThat(booked.getDateEnd().getValue().toInstant()).isEqualTo(hour.ends());
        VEvent gone = event(givenBack(), "CANCEL");
        assertThat(gone.getUid().getValue()).isEqualTo(booked.getUid().getValue());
        assertThat(gone.getSequence().getValue())
                .isGreaterThan(booked.getSequence().getValue());
        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(gone.getOrganizer().getEmail()).isEqualTo("prmind@example.go.th");
        assertThat(AppointmentCalendar.of(hour, booking, "นัด", "https://example.go.th/a"))
                .doesNotContain("METHOD:");
    }

    @Test
    void aLetterBearsItAsMailProgramsExpect() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            MailServer.at(server.getSmtp().getPort())
                    .send("speaker@example.org", "ยกเลิกนัด", "เรียน ท่านวิทยากร", calendar(givenBack()), "CANCEL");
            MimeMultipart letter = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            assertThat(letter.getBodyPart(1).getContentType())
                    .startsWith("text/calendar")
                    .contains("method=CANCEL");
            assertThat(new String(letter.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("STATUS:CANCELLED");
        } finally {
            server.stop();
        }
    }

    private OfficeHour.Booking givenBack() {
        return new OfficeHour.Booking(
                booking.id(),
                booking.officeHour(),
                booking.person(),
                booking.about(),
                booking.at(),
                booking.at().plusSeconds(3600));
    }

    private String calendar(OfficeHour.Booking of) {
        return AppointmentCalendar.sent(
                hour, of, "นัดพูดคุยกับ นางสาวป่าไม้ น้ำใส", "https://example.go.th/a", "prmind@example.go.th");
    }

    private VEvent event(OfficeHour.Booking of, String method) {
        ICalendar read = Biweekly.parse(calendar(of)).first();
        assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getMethod().getValue()).isEqualTo(method);
        return read.getEvents().getFirst();
    }
}
