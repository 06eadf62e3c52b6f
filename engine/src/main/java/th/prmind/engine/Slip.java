package th.prmind.engine;

/** How much one value looks like a slip of the other: figures swapped, a nought too many, the right day of another month. */
final class Slip {

    private Slip() {}

    /** How much one figure looks like a slip of the other. */
    static double of(double a, double b) {
        if (a <= 0 || b <= 0) {
            return 0;
        }
        double ratio = a / b;
        double power = Math.log10(ratio);
        String x = digits(a);
        String y = digits(b);
        if (Math.abs(power) > 0.5 && Math.abs(power - Math.rint(power)) < 1e-6) {
            double far = Math.abs(power);
            return x.length() >= 2
                    ? (far < 3.5 ? 1 : 0.5)
                    : far < 1.5 ? (x.equals("1") ? 0.8 : 0.9) : far > 2.5 && far < 3.5 ? 0.7 : far < 2.5 ? 0.5 : 0.2;
        }
        if (ratio > 13 || ratio < 1 / 13.0) {
            return 0;
        }
        if (x.length() >= 2 && anagram(x, y)) {
            return x.length() >= 3 ? 1 : 0.8;
        }
        int edits = edits(x, y);
        int longest = Math.max(x.length(), y.length());
        if (edits == 1) {
            return longest >= 4
                    ? 0.9
                    : longest == 3 ? 0.7 : longest == 2 ? 0.35 : Math.abs(power) < 1 && a >= 100 ? 0.3 : 0;
        }
        return edits == 2 && longest >= 5 ? 0.5 : 0;
    }

    /** The digits that tell: 14,384.79 → 1438479, 65,000 → 65. */
    private static String digits(double v) {
        int power = 11 - (int) Math.floor(Math.log10(v));
        long n = Math.round(power >= 0 ? v * Math.pow(10, power) : v / Math.pow(10, -power));
        while (n != 0 && n % 10 == 0) {
            n /= 10;
        }
        return Long.toString(n);
    }

    private static boolean anagram(String x, String y) {
        // 3,080 and 3,800: noughts count among the figures that may have changed places.
        int n = Math.max(x.length(), y.length());
        int[] count = new int[10];
        for (int i = 0; i < n; i++) {
            count[i < x.length() ? x.charAt(i) - '0' : 0]++;
            count[i < y.length() ? y.charAt(i) - '0' : 0]--;
        }
        for (int c : count) {
            if (c != 0) {
                return false;
            }
        }
        return true;
    }

    /** Letters to insert, leave out, replace or swap to make one string of the other. */
    static int edits(String x, String y) {
        int n = x.length();
        int m = y.length();
        int[][] d = new int[n + 1][m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && x.charAt(i - 1) == y.charAt(j - 2) && x.charAt(i - 2) == y.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[n][m];
    }

    /** -1 for the same day as far as both are told; else how much one looks like a slip of the other. */
    static double ofDays(int day, int month, int year, int day2, int month2, int year2) {
        boolean sameDay = day == 0 || day2 == 0 || day == day2;
        boolean sameMonth = month == month2;
        boolean sameYear = year == 0 || year2 == 0 || year == year2;
        if (sameDay && sameMonth && sameYear) {
            return -1;
        }
        boolean dayTold = day > 0 && day2 > 0;
        boolean yearTold = year > 0 && year2 > 0;
        if (sameDay && sameMonth) {
            return dayTold ? 1 : 0.5;
        }
        if (sameDay && dayTold) {
            return yearTold && sameYear ? 0.7 : sameYear ? 0.6 : 0.2;
        }
        if (sameMonth && sameYear) {
            boolean figures = anagram("" + day, "" + day2)
                    || day % 10 == day2 % 10
                    || day / 10 == day2 && day >= 10
                    || day2 / 10 == day && day2 >= 10;
            return figures ? 0.7 : 0.3;
        }
        return 0;
    }
}
