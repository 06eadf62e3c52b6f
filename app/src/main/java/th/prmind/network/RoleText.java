package th.prmind.network;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import th.prmind.platform.web.Texts;

/**
 * The roles of a person in one cell of a table: {@code ผู้เขียน; ผู้ตรวจทาน@province-lampang (2026-10-01..2027-09-30)}.
 * Without a unit the person's own is meant; either day may be missing.
 */
@Component
class RoleText {

    private static final Pattern ONE =
            Pattern.compile("(?<role>[^@(]+)(@(?<unit>[^(]+))?(\\((?<from>[^.)]*)\\.\\.(?<to>[^)]*)\\))?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int BUDDHIST = 543;

    private final UnitDirectory units;
    private final Texts texts;

    RoleText(UnitDirectory units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    /** A part of the cell that is no role, no unit or no day. */
    static final class NotRead extends Exception {

        NotRead(String part) {
            super(part);
        }
    }

    String write(Set<Membership> held, UUID home, String language) {
        return held.stream()
                .sorted(java.util.Comparator.comparing(Membership::role))
                .map(each -> texts.get(language, "network.role." + each.role().code())
                        + (each.unit().equals(home)
                                ? ""
                                : "@" + units.get(each.unit()).slug())
                        + (each.fromDay() == null && each.toDay() == null
                                ? ""
                                : " (" + day(each.fromDay()) + ".." + day(each.toDay()) + ")"))
                .collect(Collectors.joining("; "));
    }

    /** @param cell {@code -} for no role at all */
    Set<Membership> read(String cell, UUID person, UUID home) throws NotRead {
        Set<Membership> roles = new LinkedHashSet<>();
        if (cell.equals("-")) {
            return roles;
        }
        for (String part : cell.split("[,;\\n]+")) {
            if (!part.isBlank()) {
                roles.add(one(part.strip(), person, home));
            }
        }
        return roles;
    }

    private Membership one(String part, UUID person, UUID home) throws NotRead {
        Matcher found = ONE.matcher(part);
        if (!found.matches()) {
            throw new NotRead(part);
        }
        Role role = role(found.group("role").strip()).orElseThrow(() -> new NotRead(part));
        @Nullable String at = found.group("unit");
        UUID unit =
                at == null ? home : units.findBySlug(at.strip()).map(Unit::id).orElseThrow(() -> new NotRead(part));
        try {
            @Nullable LocalDate from = day(found.group("from"));
            @Nullable LocalDate to = day(found.group("to"));
            if (from != null && to != null && to.isBefore(from)) {
                throw new NotRead(part);
            }
            return new Membership(person, unit, role, from, to);
        } catch (DateTimeException e) {
            throw new NotRead(part);
        }
    }

    private Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> Stream.of(
                                role.code(),
                                texts.get("th", "network.role." + role.code()),
                                texts.get("en", "network.role." + role.code()))
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** 2026-10-01, or 1/10/2569 as Thais write it. */
    private static @Nullable LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher thai = DAY.matcher(text.strip());
        if (!thai.matches()) {
            return LocalDate.parse(text.strip());
        }
        int year = Integer.parseInt(thai.group(3));
        return LocalDate.of(
                year > 2400 ? year - BUDDHIST : year, Integer.parseInt(thai.group(2)), Integer.parseInt(thai.group(1)));
    }
}
