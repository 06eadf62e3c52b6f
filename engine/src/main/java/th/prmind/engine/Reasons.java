package th.prmind.engine;

import java.time.LocalDate;

/** The sentences that tell a writer why something was found: short, polite, in Thai and in English. */
final class Reasons {

    private Reasons() {}

    static Finding.Reason contradicted(String value, String statement) {
        return new Finding.Reason(
                "ไม่ตรงกับสารนโยบาย ซึ่งระบุว่า “" + statement + "”",
                "Differs from the brief, which says " + value + ".");
    }

    static Finding.Reason outdated(String value, String statement) {
        return new Finding.Reason(
                "เป็นข้อมูลเดิมที่ปรับแล้ว ปัจจุบันคือ “" + value + "”",
                "This is an earlier value; the brief now says " + value + ".");
    }

    static Finding.Reason quoted(String value) {
        return new Finding.Reason(
                "เป็นคำกล่าวอ้างของผู้อื่นซึ่งไม่ตรงกับสารนโยบาย โปรดคงไว้ตามเดิม และระบุข้อมูลที่ถูกต้อง คือ “" + value
                        + "”",
                "Quotes somebody else's claim, which differs from the brief; please leave the quotation as it is and say what is right: "
                        + value + ".");
    }

    static Finding.Reason ended(String title, LocalDate day) {
        return new Finding.Reason(
                "สารนโยบาย “" + title + "” สิ้นสุดการใช้เมื่อวันที่ " + day.getDayOfMonth() + " "
                        + Repair.MONTHS[day.getMonthValue() - 1] + " " + (day.getYear() + 543)
                        + " โปรดตรวจสอบว่ายังควรเผยแพร่หรือไม่",
                "The brief “" + title + "” was in force until " + day
                        + "; please check whether this should still go out.");
    }

    static Finding.Reason name(String name) {
        return new Finding.Reason("ชื่อที่ถูกต้องคือ “" + name + "”", "The name is spelt " + name + ".");
    }

    static Finding.Reason position(String name, String position) {
        return new Finding.Reason(
                "ตำแหน่งของ" + name + "คือ “" + position + "”", name + " holds the post " + position + ".");
    }

    static Finding.Reason term(String use) {
        return new Finding.Reason("โปรดใช้คำว่า “" + use + "”", "Please use “" + use + "”.");
    }

    static Finding.Reason avoid(String because) {
        return because.isBlank()
                ? new Finding.Reason("สารนโยบายขอให้เลี่ยงคำนี้", "The brief asks to avoid this phrase.")
                : new Finding.Reason(
                        "ควรเลี่ยงคำนี้ เพราะ" + because, "The brief asks to avoid this phrase: " + because);
    }

    static Finding.Reason personal(String ref) {
        String th = switch (ref) {
            case "thai-id" -> "มีเลขประจำตัวประชาชน ไม่ควรเผยแพร่";
            case "phone" -> "มีหมายเลขโทรศัพท์ส่วนตัว ไม่ควรเผยแพร่";
            case "email" -> "มีอีเมลส่วนตัว ไม่ควรเผยแพร่";
            default -> "มีเลขบัญชีธนาคารของบุคคล ไม่ควรเผยแพร่";
        };
        String en = switch (ref) {
            case "thai-id" -> "This is a national identity number; please leave it out.";
            case "phone" -> "This is a private telephone number; please leave it out.";
            case "email" -> "This is a private e-mail address; please leave it out.";
            default -> "This is a private person's bank account; please leave it out.";
        };
        return new Finding.Reason(th, en);
    }

    static Finding.Reason sensitive(String sort) {
        return switch (sort) {
            case "royal" ->
                new Finding.Reason(
                        "กล่าวถึงสถาบันพระมหากษัตริย์ โปรดให้ผู้รับผิดชอบตรวจทานอีกขั้น",
                        "Speaks of the royal family: this needs its own review step.");
            case "accused" ->
                new Finding.Reason(
                        "ระบุชื่อผู้ถูกกล่าวหา โปรดให้ผู้รับผิดชอบตรวจทานอีกขั้น",
                        "Names an accused person or business: this needs its own review step.");
            default ->
                new Finding.Reason(
                        "อยู่ในช่วงเลือกตั้ง โปรดให้ผู้รับผิดชอบตรวจทานอีกขั้น",
                        "Political wording in an election period: this needs its own review step.");
        };
    }
}
