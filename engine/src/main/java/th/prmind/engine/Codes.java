package th.prmind.engine;

/** Reads telephone numbers and short codes: โทร. 0 2430 6307, สายด่วน 1564, 02-430-6307. */
final class Codes {

    private static final String[] BEFORE = {
        "โทร.",
        "โทร",
        "โทรศัพท์",
        "สายด่วน",
        "call center",
        "call centre",
        "hotline",
        "หมายเลข",
        "เบอร์",
        "tel.",
        "tel",
        "tel:",
        "โทร:",
        "โทรศัพท์:",
        "ติดต่อ",
        "ฮอตไลน์",
        "contact center",
        "กด",
        "โทรสาร"
    };

    private Codes() {}

    /** The number to call whose digits begin here, or null. */
    static Value.@Nullable Code digits(NormalText t, int at) {
        if (NormalText.digit(t.at(at - 1))) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int i = at;
        int end = at;
        while (digits.length() < 11) {
            char c = t.at(i);
            if (NormalText.digit(c)) {
                digits.append(c);
                end = ++i;
            } else if ((c == ' ' || c == '-' || c == '.' || c == ')')
                    && NormalText.digit(t.at(i + 1))
                    && digits.length() > 0
                    && digits.charAt(0) == '0') {
                i++;
            } else {
                break;
            }
        }
        int n = digits.length();
        if (n == 9 || n == 10) {
            return digits.charAt(0) == '0' ? new Value.Code(at, end, digits.toString()) : null;
        }
        if (n == 4 && digits.charAt(0) == '1' || n >= 3 && n <= 4) {
            int from = t.skipSpacesBack(at, 2);
            for (String word : BEFORE) {
                if (t.endsWith(word, from)) {
                    return new Value.Code(at, end, digits.toString());
                }
            }
            // สายด่วนกระทรวงอุตสาหกรรม 1564: the office's name stands between.
            int back = Math.max(0, at - 40);
            if (n == 4 && digits.charAt(0) == '1') {
                String before = t.text(back, at);
                if (before.contains("สายด่วน") || before.contains("call center") || before.contains("hotline")) {
                    return new Value.Code(at, end, digits.toString());
                }
            }
        }
        return null;
    }
}
