package th.prmind.engine;

import java.util.Set;

/** A typed value as it stands in a text; offsets count characters of the normal form. */
sealed interface Value {

    int start();

    int end();

    /** How a figure is hedged. */
    enum Bound {
        NONE,
        /** กว่า, เกิน, ไม่น้อยกว่า: the figure is the lower end. */
        OVER,
        /** เกือบ, ไม่เกิน, ไม่ถึง: the figure is the upper end. */
        UNDER,
        /** ประมาณ, ราว. */
        ABOUT
    }

    /**
     * A figure with its unit.
     *
     * @param low the figure in the base unit of its measure
     * @param high the other end of a range, else the same as {@code low}
     * @param grain what one in the last written place is worth, in the base unit
     * @param measure baht, percent, length, …; "count" for things counted; empty where no unit is known
     * @param unit the unit as written, without scale; empty where none is known
     * @param kin families of classifiers that this one belongs to
     * @param per what the figure is for each of (ตัน, ปี), or empty
     * @param rest whether it counts what is left (อีก)
     * @param figure where the digits begin, after any hedge
     * @param afterFigure where the figure with its scale ends and the unit begins
     */
    record Quantity(
            int start,
            int end,
            double low,
            double high,
            double grain,
            Bound bound,
            String measure,
            String unit,
            double factor,
            Set<String> kin,
            String per,
            boolean rest,
            int figure,
            int afterFigure)
            implements Value {}

    /** A day or a run of days; 0 stands for a part that is not told, years are of the Buddhist era. */
    record Day(int start, int end, int day, int month, int year, int toDay, int toMonth, int toYear) implements Value {

        boolean range() {
            return day != toDay || month != toMonth || year != toYear;
        }
    }

    /** A year, a fiscal year, a season over two years, or a run of years, in the Buddhist era. */
    record Year(int start, int end, int from, int to, boolean fiscal) implements Value {}

    /** The second of something: ครั้งที่ 2, ระยะแรก, ไตรมาส 3. */
    record Ordinal(int start, int end, String noun, int number) implements Value {}

    /** A time of day, in minutes after midnight. */
    record Clock(int start, int end, int from, int to) implements Value {}

    /** Sections of an act, each in its normal form: 37, 39/1, 9 วรรค 2, 5(3). */
    record Section(int start, int end, Set<String> numbers) implements Value {}

    /** A named place or thing: its sort (province, room, venue, water …), the word that names the sort, and the name. */
    record Named(int start, int end, String sort, String head, String name) implements Value {}

    /** A telephone number, short code or other figure that counts nothing, by its digits. */
    record Code(int start, int end, String digits) implements Value {}
}
