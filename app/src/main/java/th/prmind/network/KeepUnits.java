package th.prmind.network;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.Ids;

/** Adds and changes units. */
@Component
class KeepUnits {

    private final Units units;
    private final UnitDirectory directory;
    private final Audit audit;
    private final Ids ids;

    KeepUnits(Units units, UnitDirectory directory, Audit audit, Ids ids) {
        this.units = units;
        this.directory = directory;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    public Unit add(UnitForm form) {
        Unit unit = unit(ids.next(), form.slug(), form, 0, null);
        add(unit);
        return unit;
    }

    @Transactional
    public void add(Unit unit) {
        units.add(unit);
        audit.record("add", unit.ref(), Map.of());
        directory.forget();
    }

    @Transactional
    public Unit change(Unit before, UnitForm form) {
        Unit unit = unit(before.id(), before.slug(), form, before.colour(), before.source());
        change(unit);
        return unit;
    }

    @Transactional
    public void change(Unit unit) {
        units.update(unit);
        audit.record("change", unit.ref(), Map.of());
        directory.forget();
    }

    private Unit unit(UUID id, String slug, UnitForm form, int colour, @Nullable String source) {
        return new Unit(
                id,
                slug,
                id(form.parent()),
                id(form.secondParent()),
                form.kind(),
                form.name(),
                kept(form.nameEnglish()),
                kept(form.abbr()),
                kept(form.abbrEnglish()),
                kept(form.province()),
                kept(form.phone()),
                kept(form.email()),
                kept(form.website()),
                source,
                colour);
    }

    private @Nullable UUID id(String slug) {
        return directory.findBySlug(slug).map(Unit::id).orElse(null);
    }

    private static @Nullable String kept(String text) {
        return text.isBlank() ? null : text;
    }
}
