package th.prmind.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a release might give a brief, for a person to tick. Errs on the side of proposing: what is wrong is left unticked.
 *
 * @param facts sentences with their value in square brackets
 */
record Proposal(
        String title,
        List<String> messages,
        List<String> facts,
        List<BriefContent.Spokesperson> people,
        List<String> terms) {

    private static final int MOST = 30;

    private static final String MONTHS =
            "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
                    + "|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.";
    private static final String NUMBER = "[0-9๐-๙][0-9๐-๙,.]*";
    private static final String ABOUT = "(?:(?:กว่า|มากกว่า|ไม่น้อยกว่า|ไม่เกิน|ประมาณ|ราว|เกือบ|เกินกว่า|ถึง)\\s?)?";
    private static final String CLASSIFIERS =
            "แห่ง|ราย|โรงงาน|โรง|ครั้ง|คน|จังหวัด|อำเภอ|ตำบล|กิโลเมตร|กม\\.|เมตร|ไร่|ตัน|วัน|เดือน|ปี|โครงการ|กิจการ|หลัง|คัน|เรื่อง|ชิ้น|รุ่น|หลักสูตร|จุด|ฉบับ|กลุ่ม|ชุมชน|ผลิตภัณฑ์|บริษัท|ครัวเรือน|ลิตร|เมกะวัตต์|ชั่วโมง|นาที";

    /** Dates, sections of laws, money, percentages and counted things, each whole. */
    private static final Pattern VALUE =
            Pattern.compile("(?:วันที่\\s?)?" + NUMBER + "\\s?(?:" + MONTHS + ")(?:\\s?(?:พ\\.ศ\\.\\s?)?[0-9๐-๙]{2,4})?"
                    + "|มาตรา\\s?" + NUMBER + "(?:\\s?(?:และ|,|หรือ)\\s?(?:มาตรา\\s?)?" + NUMBER + ")*"
                    + "|" + ABOUT + "ร้อยละ\\s?" + NUMBER
                    + "|" + ABOUT + NUMBER + "\\s?(?:%|เปอร์เซ็นต์)"
                    + "|" + ABOUT + NUMBER + "\\s?(?:หมื่น|แสน|ล้าน|พันล้าน|หมื่นล้าน|แสนล้าน|ล้านล้าน)?\\s?บาท"
                    + "|" + ABOUT + NUMBER + "\\s?(?:หมื่น|แสน|ล้าน)?\\s?(?:" + CLASSIFIERS + ")");

    private static final Pattern HONORIFIC_NAME = Pattern.compile(
            "(นางสาว|นาง|นาย|ดร\\.|ผศ\\.ดร\\.|รศ\\.ดร\\.|ม\\.ล\\.|ม\\.ร\\.ว\\.|พล\\.ต\\.[อทต]\\.|พลเอก|พลโท|พลตรี|ร้อยเอก|ว่าที่ร้อยตรี)"
                    + "\\s?([ก-ฮเ-ไ][ก-๎]{1,24}) ([ก-ฮเ-ไ][ก-๎]{1,30})(?: ([ก-ฮเ-ไ][ก-๎]{3,80}))?");

    private static final Pattern POST = Pattern.compile(
            "(?:รอง)?(?:รัฐมนตรี|ปลัด|อธิบดี|เลขาธิการ|ผู้อำนวยการ|ผู้ตรวจราชการ|หัวหน้า|อุตสาหกรรมจังหวัด|ผู้ว่า|โฆษก|ประธาน|ที่ปรึกษา|กรรมการ|ผู้ช่วย).*");

    private static final Pattern LATIN_TERM =
            Pattern.compile("(?<![A-Za-z])[A-Za-z][A-Za-z0-9-]+(?: [A-Z][A-Za-z0-9-]+){0,3}");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"\\n]{3,60})[”\"]");
    private static final Pattern TELLS =
            Pattern.compile("ต้อง|ขอให้|ขอเชิญ|เชิญ|มุ่ง|เพื่อ|ช่วย|พร้อม|สามารถ|จะ|ควร|ไม่ต้อง");

    static Proposal of(String text, List<RegisterPerson> register) {
        List<String> lines = text.lines()
                .map(line -> line.replaceAll("[\\s\\u00A0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> clauses = lines.stream().skip(1).flatMap(Proposal::clauses).toList();
        return new Proposal(
                lines.isEmpty() ? "" : shortened(lines.getFirst(), 200),
                clauses.stream()
                        .filter(clause -> clause.length() >= 30 && clause.length() <= 220)
                        .filter(clause -> TELLS.matcher(clause).find())
                        .filter(clause -> !VALUE.matcher(clause).find())
                        .distinct()
                        .limit(10)
                        .toList(),
                facts(clauses),
                people(text, register),
                terms(text));
    }

    boolean nothing() {
        return messages.isEmpty() && facts.isEmpty() && people.isEmpty() && terms.isEmpty();
    }

    /** The words within the quotation are the term; the rest of the row is left to the person. */
    private static List<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher latin = LATIN_TERM.matcher(text);
        while (latin.find()) {
            // Words of an address are no terms.
            boolean address = latin.end() < text.length() && ".@/:".indexOf(text.charAt(latin.end())) >= 0
                    || latin.start() > 0 && ".@/:".indexOf(text.charAt(latin.start() - 1)) >= 0;
            if (!address && latin.group().length() >= 4) {
                terms.add(latin.group());
            }
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            if (quoted.group(1).length() <= 40) {
                terms.add(quoted.group(1).strip());
            }
        }
        return terms.stream().limit(12).toList();
    }

    /** Thai puts spaces between clauses; joined until they are long enough to say what they are about. */
    private static Stream<String> clauses(String line) {
        List<String> clauses = new ArrayList<>();
        StringBuilder clause = new StringBuilder();
        for (String part : line.split(" ")) {
            // A number belongs to the words before and after it.
            boolean number = part.matches("[0-9๐-๙].*") || clause.toString().matches(".*[0-9๐-๙,.]");
            if (clause.length() > 70 && !number && !part.matches("(?:" + MONTHS + "|" + CLASSIFIERS + ").*")) {
                clauses.add(clause.toString());
                clause.setLength(0);
            }
            clause.append(clause.isEmpty() ? "" : " ").append(part);
        }
        clauses.add(clause.toString());
        return clauses.stream();
    }

    private static List<String> facts(List<String> clauses) {
        Set<String> facts = new LinkedHashSet<>();
        for (String clause : clauses) {
            String plain = clause.replace("[", "(").replace("]", ")");
            Matcher value = VALUE.matcher(plain);
            while (value.find() && facts.size() < MOST) {
                // A bare value with no words around it says nothing.
                if (plain.length() - value.group().length() >= 12) {
                    facts.add(plain.substring(0, value.start()) + "[" + value.group() + "]"
                            + plain.substring(value.end()));
                }
            }
        }
        return List.copyOf(facts);
    }

    private static List<BriefContent.Spokesperson> people(String text, List<RegisterPerson> register) {
        Map<String, BriefContent.Spokesperson> people = new LinkedHashMap<>();
        for (RegisterPerson known : register) {
            if (text.contains(known.name())) {
                people.put(
                        known.name(),
                        new BriefContent.Spokesperson(
                                "",
                                known.honorifics().isEmpty()
                                        ? ""
                                        : known.honorifics().getFirst(),
                                known.name(),
                                known.posts().isEmpty()
                                        ? ""
                                        : known.posts().getFirst().position()));
            }
        }
        Matcher named = HONORIFIC_NAME.matcher(text);
        while (named.find() && people.size() < 15) {
            String name = named.group(2) + " " + named.group(3);
            String post = named.group(4) != null && POST.matcher(named.group(4)).matches() ? named.group(4) : "";
            people.putIfAbsent(name, new BriefContent.Spokesperson("", named.group(1), name, post));
        }
        return List.copyOf(people.values());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
