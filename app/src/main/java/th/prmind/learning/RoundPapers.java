package th.prmind.learning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import th.prmind.network.UnitDirectory;
import th.prmind.platform.documents.Paper;
import th.prmind.platform.documents.PaperForm;
import th.prmind.platform.identity.Actor;
import th.prmind.platform.time.Dates;

/** What of a programme is wanted on paper: the invitation with its reply form, and the sheet that people sign. */
final class RoundPapers {

    static final String USUALLY_TO = "หัวหน้าหน่วยงานในสังกัดกระทรวงอุตสาหกรรม";

    private RoundPapers() {}

    /** @param office that invites */
    static Paper invitation(Programme programme, List<Round> rounds, String office, LocalDate today, PaperForm form) {
        List<List<String>> rows = new ArrayList<>();
        for (Round round : rounds) {
            rows.add(List.of(round.title(), Dates.longDate(round.day(), true) + hours(round), place(round)));
        }
        String until =
                programme.enrolUntil() == null ? "" : " ภายในวันที่ " + Dates.longDate(programme.enrolUntil(), true);
        return new Paper(
                form.heading(office, today, USUALLY_TO),
                "ขอเชิญเข้าร่วม " + programme.title(),
                List.of(
                        "ด้วย" + office + "กำหนดจัด " + programme.title() + " รับผู้เข้าร่วม " + programme.seats()
                                + " คน " + programme.purpose().replaceAll("\\s+", " "),
                        "ในการนี้ ขอเชิญหน่วยงานของท่านมอบหมายเจ้าหน้าที่ผู้ปฏิบัติงานด้านประชาสัมพันธ์เข้าร่วมตามกำหนดการ ดังนี้"),
                new Paper.Table(List.of("ครั้ง", "วันและเวลา", "สถานที่"), List.of(4, 6, 7), rows),
                List.of("จึงเรียนมาเพื่อโปรดพิจารณา และแจ้งชื่อผู้เข้าร่วมในระบบ PR MIND หรือตามแบบตอบรับที่แนบ" + until
                        + " จะขอบคุณยิ่ง"),
                form.signature(),
                reply(programme));
    }

    private static List<String> reply(Programme programme) {
        String dots = ".".repeat(60);
        return List.of(
                "แบบตอบรับ",
                programme.title(),
                "หน่วยงาน " + dots,
                "๑. ชื่อและนามสกุล " + dots,
                "ตำแหน่ง " + dots,
                "โทรศัพท์ " + dots,
                "๒. ชื่อและนามสกุล " + dots,
                "ตำแหน่ง " + dots,
                "โทรศัพท์ " + dots,
                "( ) เข้าร่วมได้   ( ) เข้าร่วมไม่ได้ เนื่องจาก " + dots,
                "ลงชื่อ " + dots + " หัวหน้าหน่วยงาน");
    }

    /** @param participants with a seat, in the order of the list */
    static Paper signatures(Programme programme, Round round, List<Actor> participants, UnitDirectory units) {
        List<List<String>> rows = new ArrayList<>();
        for (Actor person : participants) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    person.name(),
                    units.get(person.unit()).shortName(),
                    "",
                    ""));
        }
        return new Paper(
                null,
                "ใบลงลายมือชื่อ " + programme.title(),
                List.of(round.title() + " วันที่ " + Dates.longDate(round.day(), true) + hours(round) + " ณ "
                        + place(round)),
                new Paper.Table(
                        List.of("ที่", "ชื่อและนามสกุล", "หน่วยงาน", "เช้า", "บ่าย"), List.of(1, 6, 5, 4, 4), rows),
                List.of(),
                null,
                List.of());
    }

    private static String hours(Round round) {
        return round.starts() == null || round.ends() == null
                ? ""
                : " เวลา " + Dates.time(round.starts(), true).replace(" น.", "") + "–" + Dates.time(round.ends(), true);
    }

    private static String place(Round round) {
        return round.place().isEmpty() ? "จะแจ้งให้ทราบภายหลัง" : round.place();
    }
}
