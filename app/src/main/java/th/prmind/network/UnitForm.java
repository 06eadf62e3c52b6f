package th.prmind.network;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import th.prmind.platform.provinces.Provinces;
import th.prmind.platform.web.View;

/** A unit as it is typed in. */
record UnitForm(
        String slug,
        String parent,
        String secondParent,
        String kind,
        String name,
        String nameEnglish,
        String abbr,
        String abbrEnglish,
        String province,
        String phone,
        String email,
        String website) {

    /** Addresses beneath /units that are no unit's. */
    static final Set<String> RESERVED = Set.of("new", "intakes");

    UnitForm {
        slug = typed(slug);
        parent = typed(parent);
        secondParent = typed(secondParent);
        kind = typed(kind);
        name = typed(name);
        nameEnglish = typed(nameEnglish);
        abbr = typed(abbr);
        abbrEnglish = typed(abbrEnglish);
        province = typed(province);
        phone = typed(phone);
        email = typed(email);
        website = typed(website);
    }

    static UnitForm of(Unit unit, UnitDirectory units) {
        return new UnitForm(
                unit.slug(),
                units.find(unit.parent()).map(Unit::slug).orElse(""),
                units.find(unit.secondParent()).map(Unit::slug).orElse(""),
                unit.kind(),
                unit.name(),
                typed(unit.nameEnglish()),
                typed(unit.abbr()),
                typed(unit.abbrEnglish()),
                typed(unit.province()),
                typed(unit.phone()),
                typed(unit.email()),
                typed(unit.website()));
    }

    static UnitForm beneath(String parent) {
        return new UnitForm("", parent, "", "division", "", "", "", "", "", "", "", "");
    }

    /** What is wrong, by field, in the reader's words; empty when nothing is. */
    Map<String, String> errors(@Nullable Unit edited, UnitDirectory units, View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isBlank()) {
            errors.put("name", view.text("network.unit.error.name"));
        }
        if (edited == null && (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || RESERVED.contains(slug))) {
            errors.put("slug", view.text("network.unit.error.slug"));
        } else if (edited == null && units.findBySlug(slug).isPresent()) {
            errors.put("slug", view.text("network.unit.error.slug-taken"));
        }
        @Nullable
        Unit above = parent.isBlank() ? null : units.findBySlug(parent).orElse(null);
        if (above == null && (edited == null || edited.parent() != null)) {
            errors.put("parent", view.text("network.unit.error.parent"));
        } else if (above != null && edited != null && units.tree(edited.id()).contains(above.id())) {
            errors.put("parent", view.text("network.unit.error.circle", above.name()));
        }
        if (!province.isBlank() && Provinces.find(province).isEmpty()) {
            errors.put("province", view.text("network.unit.error.province"));
        }
        if (!website.isBlank() && !website.toLowerCase(Locale.ROOT).matches("https?://\\S+")) {
            errors.put("website", view.text("network.unit.error.website"));
        }
        return errors;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
