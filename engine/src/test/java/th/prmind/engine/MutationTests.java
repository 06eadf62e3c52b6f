package th.prmind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Two hundred errors of each kind, put by a seeded generator into texts that are right: at least 95 in 100 are found
 * where they stand, and the right texts stay without findings.
 */
class MutationTests {

    private static final int TURNS = 200;

    private static final List<String> FIRST = List.of(
            "กานดา",
            "ธนพล",
            "ศุภลักษณ์",
            "ปริญญา",
            "วิไลวรรณ",
            "เจษฎา",
            "มัลลิกา",
            "อัครเดช",
            "รุ่งทิพย์",
            "ณรงค์ฤทธิ์",
            "สุชาดา",
            "พิสิษฐ์",
            "กิตติพงษ์",
            "อรพรรณ",
            "ชยุตม์");
    private static final List<String> LAST = List.of(
            "วงศ์ช่างปั้น",
            "ดินแดงดี",
            "ศรีเตาเผา",
            "เครื่องเคลือบงาม",
            "ทองลายคราม",
            "พัฒนกิจเจริญ",
            "ไพศาลวัฒนา",
            "รัตนโกเศศ",
            "สุขุมาลย์",
            "เลิศปัญญากุล",
            "ตั้งเที่ยงธรรม",
            "บุญประเสริฐยิ่ง");
    private static final List<String> HONORIFICS = List.of("นาย", "นางสาว", "นาง", "ดร.", "คุณ", "รศ.ดร.");
    private static final List<String> POSTS = List.of(
            "ปลัดกระทรวงงานช่าง",
            "รองปลัดกระทรวงงานช่าง",
            "ผู้ช่วยปลัดกระทรวงงานช่าง",
            "หัวหน้าผู้ตรวจราชการกระทรวงงานช่าง",
            "ผู้ตรวจราชการกระทรวงงานช่าง",
            "อธิบดีกรมเตาและเครื่องปั้น",
            "รองอธิบดีกรมเตาและเครื่องปั้น",
            "อธิบดีกรมดินขาว",
            "เลขาธิการคณะกรรมการเซรามิกแห่งชาติ",
            "รองเลขาธิการคณะกรรมการเซรามิกแห่งชาติ",
            "ผู้อำนวยการสถาบันเคลือบ",
            "ผู้ว่าราชการจังหวัดลำปาง",
            "รัฐมนตรีว่าการกระทรวงงานช่าง",
            "รัฐมนตรีช่วยว่าการกระทรวงงานช่าง");
    private static final List<String> AFTER = List.of(
            " เปิดเผยว่า ปีนี้มีช่างปั้นเข้าร่วมมากขึ้น",
            " เป็นประธานเปิดงาน ณ ลานดินแดง",
            " พร้อมด้วยคณะ ลงพื้นที่ตรวจเยี่ยมเตาเผา",
            " กล่าวภายหลังการประชุมว่าจะเร่งดำเนินการต่อไป",
            "\nทั้งนี้ ผู้สนใจติดตามข่าวได้ทุกวัน");
    private static final List<String> BEFORE = List.of(
            "เมื่อวันที่ 5 กุมภาพันธ์ 2567 ",
            "วันนี้ ",
            "ที่จังหวัดลำปาง ",
            "โดยมี ",
            "กรมเตาฯ เดินหน้าโครงการ\n",
            "ในการนี้ ");

    /** A right text, the same with one error put in, and where the error stands. */
    private record Pair(Engine engine, String right, String wrong, int start, int end, String ref) {}

    private static void runs(Finding.Kind kind, BiFunction<Random, Integer, Pair> make) {
        Random random = new Random(20231207);
        List<String> missed = new ArrayList<>();
        int hit = 0;
        int extra = 0;
        for (int i = 0; i < TURNS; i++) {
            Pair p = make.apply(random, i);
            List<Finding> before = p.engine.check(Draft.of(p.right)).findings();
            extra += before.size();
            if (!before.isEmpty()) {
                missed.add("FALSE " + before.getFirst().kind() + " "
                        + before.getFirst().text() + " <- " + p.right);
            }
            boolean found = false;
            for (Finding f : p.engine.check(Draft.of(p.wrong)).findings()) {
                int common = Math.min(f.end(), p.end) - Math.max(f.start(), p.start);
                if (f.kind() == kind
                        && f.ref().equals(p.ref)
                        && common * 2 >= Math.min(f.end() - f.start(), p.end - p.start)) {
                    found = true;
                } else {
                    extra++;
                    missed.add("EXTRA " + f.kind() + " " + f.text() + " <- " + p.wrong);
                }
            }
            if (found) {
                hit++;
            } else {
                missed.add("MISSED " + p.wrong.substring(p.start, p.end) + " <- " + p.wrong);
            }
        }
        double f1 = 2.0 * hit / (2.0 * hit + extra + (TURNS - hit));
        assertThat(f1).as("F1 of %s; %s", kind.code(), missed).isGreaterThanOrEqualTo(0.95);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Brief brief(List<Brief.Person> people, List<Brief.Term> terms, List<Brief.Avoid> avoid) {
        return new Brief("b", 1, "โครงการเตาเผาสะอาด", "กต.", null, null, List.of(), List.of(), people, terms, avoid);
    }

    private static Engine engine(List<Brief.Person> people, List<Brief.Term> terms, List<Brief.Avoid> avoid) {
        return Engine.compile(List.of(brief(people, terms, avoid)), Register.EMPTY);
    }

    @Test
    void misspelt_names_are_found() {
        runs(Finding.Kind.WRONG_NAME, (random, i) -> {
            String first = pick(random, FIRST);
            String last = pick(random, LAST);
            String name = first + " " + last;
            String post = pick(random, POSTS);
            Engine e = engine(List.of(new Brief.Person("p1", "นาย", name, post)), List.of(), List.of());
            String wrong = misspelt(random, first, last);
            String before = pick(random, BEFORE) + pick(random, HONORIFICS);
            String after = " " + post + pick(random, AFTER);
            return new Pair(
                    e,
                    before + name + after,
                    before + wrong + after,
                    before.length(),
                    before.length() + wrong.length(),
                    "p1");
        });
    }

    /** One letter swapped with its neighbour, doubled, left out or replaced by one like it, or the space moved. */
    private static String misspelt(Random random, String first, String last) {
        boolean inFirst = random.nextBoolean();
        String part = inFirst ? first : last;
        String like = "ณนศสพภฎฏฐถทธขคุูิีลรบป";
        for (; ; ) {
            StringBuilder s = new StringBuilder(part);
            int at = 1 + random.nextInt(part.length() - 2);
            switch (random.nextInt(4)) {
                case 0 -> s.deleteCharAt(at);
                case 1 -> s.insert(at, s.charAt(at));
                case 2 -> {
                    char c = s.charAt(at);
                    s.setCharAt(at, s.charAt(at + 1));
                    s.setCharAt(at + 1, c);
                }
                default -> {
                    int k = like.indexOf(s.charAt(at));
                    s.setCharAt(at, like.charAt(k < 0 ? random.nextInt(like.length()) : k ^ 1));
                }
            }
            if (!s.toString().equals(part)) {
                return inFirst ? s + " " + last : first + " " + s;
            }
        }
    }

    @Test
    void wrong_posts_are_found() {
        runs(Finding.Kind.WRONG_POSITION, (random, i) -> {
            String name = pick(random, FIRST) + " " + pick(random, LAST);
            String post = pick(random, POSTS);
            String other = pick(random, POSTS);
            while (other.equals(post)) {
                other = pick(random, POSTS);
            }
            Engine e = engine(List.of(new Brief.Person("p1", "นาย", name, post)), List.of(), List.of());
            String before = pick(random, BEFORE) + pick(random, HONORIFICS) + name + " ";
            String after = pick(random, AFTER);
            return new Pair(
                    e,
                    before + post + after,
                    before + other + after,
                    before.length(),
                    before.length() + other.length(),
                    "p1");
        });
    }

    @Test
    void wrong_terms_are_found_in_any_spacing_and_case() {
        List<Brief.Term> terms = List.of(
                new Brief.Term("t1", "เตาไฟฟ้า", List.of("เตาไฟแรง", "เตาอิเล็กทริก")),
                new Brief.Term("t2", "iKiln Form", List.of("e-Kiln Form", "ไอคิล์นฟอร์ม")),
                new Brief.Term("t3", "Soft Clay", List.of("ดินละมุน", "Soft-Clei")),
                new Brief.Term("t4", "กต.", List.of("กรมเตา ฯ", "กตป.")));
        Engine e = engine(List.of(), terms, List.of());
        runs(Finding.Kind.WRONG_TERM, (random, i) -> {
            Brief.Term term = pick(random, terms);
            String wrong = pick(random, term.insteadOf());
            if (random.nextInt(3) == 0) {
                wrong = wrong.toLowerCase(Locale.ROOT);
            } else if (random.nextInt(3) == 0) {
                wrong = wrong.replace(' ', '\u00a0');
            }
            String before =
                    pick(random, List.of("ช่างปั้นเลือกใช้ ", "ลงทะเบียนผ่าน “", "ทีมงานของ", "โครงการ (", "#"));
            before = wrong.startsWith("กต") ? before + " " : before;
            String after = pick(random, List.of(" ได้แล้ววันนี้", "” ก่อนสิ้นเดือน", ") ทั่วประเทศ", "\nขอขอบคุณ"));
            return new Pair(
                    e,
                    before + term.use() + after,
                    before + wrong + after,
                    before.length(),
                    before.length() + wrong.length(),
                    term.id());
        });
    }

    @Test
    void avoided_phrases_are_found() {
        List<Brief.Avoid> avoid = List.of(
                new Brief.Avoid("a1", "เตาเถื่อน", "เตาทุกแห่งจดแจ้งแล้ว"),
                new Brief.Avoid("a2", "ปิดหมู่บ้านทันที", "ไม่มีการปิด"),
                new Brief.Avoid("a3", "ราคาถูกที่สุด", "ไม่มีข้อมูลเทียบ"));
        Engine e = engine(List.of(), List.of(), avoid);
        runs(Finding.Kind.AVOIDED_PHRASE, (random, i) -> {
            Brief.Avoid a = pick(random, avoid);
            String before = pick(random, BEFORE)
                    + pick(random, List.of("ช่างปั้นกล่าวว่า", "พบ", "ข่าวลือเรื่อง ", "เรียกกันว่า “"));
            String after = pick(random, List.of("ในหลายพื้นที่", "” อยู่เสมอ", " จริงหรือ", "\nโปรดติดตาม"));
            return new Pair(
                    e,
                    before + "เตาที่จดแจ้งแล้ว" + after,
                    before + a.phrase() + after,
                    before.length(),
                    before.length() + a.phrase().length(),
                    a.id());
        });
    }

    @Test
    void personal_data_is_found_and_numbers_of_offices_are_not() {
        Engine e = engine(List.of(), List.of(), List.of());
        runs(Finding.Kind.PERSONAL_DATA, (random, i) -> {
            String ref = List.of("thai-id", "phone", "email", "bank-account").get(i % 4);
            String datum = switch (ref) {
                case "thai-id" -> identity(random);
                case "phone" ->
                    "0" + pick(random, List.of("6", "8", "9")) + digits(random, 1) + sep(random) + digits(random, 3)
                            + sep(random) + digits(random, 4);
                case "email" ->
                    pick(random, List.of("nid", "somsri.k", "kanda_99")) + "@"
                            + pick(random, List.of("gmail.com", "hotmail.com", "example.com"));
                default ->
                    (1 + random.nextInt(9)) + digits(random, 2) + "-" + digits(random, 1) + "-" + digits(random, 5)
                            + "-" + digits(random, 1);
            };
            String before = pick(random, BEFORE)
                    + switch (ref) {
                        case "thai-id" ->
                            pick(random, List.of("เลขบัตรประชาชนของพี่นิด ", "เลขประจำตัว ", "ใช้เลขบัตร "));
                        case "phone" ->
                            pick(
                                    random,
                                    List.of(
                                            "โทรหาพี่นิด ",
                                            "เบอร์ส่วนตัว ",
                                            "ติดต่อคุณกานดา ",
                                            "มือถือส่วนตัวของลุงมี "));
                        case "email" -> pick(random, List.of("อีเมลส่วนตัว ", "ส่งรูปมาที่อีเมลส่วนตัวของน้องฝน "));
                        default ->
                            pick(random, List.of("โอนเข้าบัญชีป้าศรี ", "เลขที่บัญชี ", "บัญชีออมทรัพย์ของลุงมี "));
                    };
            String office = pick(
                    random,
                    List.of(
                            "สายด่วน 1564 ",
                            "โทร. 0 2202 3000 ต่อ 12 ",
                            "สอบถามที่สำนักงานอุตสาหกรรมจังหวัด โทร. 081-555-0100 ",
                            "อีเมล saraban@industry.go.th ",
                            "Call Center 1357 "));
            String after = " " + pick(random, List.of("ได้ทุกวัน", "นะคะ", "ก่อนสิ้นเดือน"));
            return new Pair(
                    e,
                    office + "\n" + before + "ที่สำนักงาน" + after,
                    office + "\n" + before + datum + after,
                    office.length() + 1 + before.length(),
                    office.length() + 1 + before.length() + datum.length(),
                    ref);
        });
    }

    private static String sep(Random random) {
        return pick(random, List.of("-", " ", ""));
    }

    private static String digits(Random random, int n) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < n; i++) {
            s.append(random.nextInt(10));
        }
        return s.toString();
    }

    private static String identity(Random random) {
        String d = (1 + random.nextInt(8)) + digits(random, 11);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (d.charAt(i) - '0') * (13 - i);
        }
        d += (11 - sum % 11) % 10;
        String s = pick(random, List.of("-", " ", ""));
        return d.charAt(0)
                + s
                + d.substring(1, 5)
                + s
                + d.substring(5, 10)
                + s
                + d.substring(10, 12)
                + s
                + d.substring(12);
    }

    @Test
    void slips_in_figures_and_days_are_found() {
        Engine e = Engine.compile(List.of(Sample.BRIEF), Register.EMPTY);
        List<String[]> told = List.of(
                new String[] {"f1", "เตาเผาเซรามิกทั่วประเทศเข้าร่วมโครงการเตาเผาสะอาดแล้ว", "กว่า 4,200 เตา"},
                new String[] {"f2", "ผู้สนใจยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าได้ถึง", "วันที่ 15 มีนาคม 2567"},
                new String[] {"f3", "รัฐช่วยอุดหนุนค่าเตาไฟฟ้าไม่เกิน", "ร้อยละ 40"},
                new String[] {"f4", "โครงการเตาเผาสะอาดใช้งบประมาณทั้งหมด ", "186.5 ล้านบาท"});
        List<String[]> slips = List.of(
                new String[] {"กว่า 2,400 เตา", "กว่า 42,000 เตา", "กว่า 4,020 เตา", "กว่า 420 เตา", "กว่า ๒,๔๐๐ เตา"},
                new String[] {
                    "วันที่ 15 มีนาคม 2566", "วันที่ 15 เมษายน 2567", "วันที่ 5 มีนาคม 2567", "๑๕ เม.ย. ๖๗", "15/3/2566"
                },
                new String[] {"ร้อยละ 4", "ร้อยละ 14", "400%", "140%"},
                new String[] {"168.5 ล้านบาท", "1,865 ล้านบาท", "186.5 พันล้านบาท", "18.65 ล้านบาท", "186.5 บาท"});
        runs(Finding.Kind.CONTRADICTED_FACT, (random, i) -> {
            int k = random.nextInt(told.size());
            String[] fact = told.get(k);
            String wrong = pick(random, List.of(slips.get(k)));
            String before = "โครงการเตาเผาสะอาด เงินอุดหนุนเตาไฟฟ้า\n" + pick(random, BEFORE) + fact[1];
            String after = pick(random, List.of(" ตามแผนของกรม", " จากนั้นจะลงพื้นที่ต่อไป", "\nขอเชิญทุกท่านร่วมงาน"));
            return new Pair(
                    e,
                    before + fact[2] + after,
                    before + wrong + after,
                    before.length(),
                    before.length() + wrong.length(),
                    fact[0]);
        });
    }
}
