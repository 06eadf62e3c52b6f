package th.prmind.brief;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import th.prmind.engineio.BriefFile;

/** Between a brief here and a brief as {@code brief.yaml} holds it. For whom it is stands only here. */
final class FileBrief {

    private FileBrief() {}

    static BriefContent content(BriefFile file, @Nullable String summaryEnglish, Set<UUID> units) {
        return new BriefContent(
                file.title(),
                file.titleEnglish(),
                file.summary(),
                summaryEnglish,
                file.from(),
                file.to(),
                file.letter() == null
                        ? null
                        : new BriefContent.Letter(
                                file.letter().number(), file.letter().date()),
                file.localAngle(),
                null,
                file.topics(),
                file.messages().stream()
                        .map(m -> new BriefContent.Message(
                                m.id(),
                                m.weight(),
                                m.required(),
                                Audience.valueOf(m.audience().name()),
                                m.text(),
                                m.english()))
                        .toList(),
                file.facts().stream()
                        .map(f -> new BriefContent.Fact(
                                f.id(), f.statement(), f.english(), f.was(), f.source(), f.asOf()))
                        .toList(),
                file.people().stream()
                        .map(p -> new BriefContent.Spokesperson(p.id(), p.honorific(), p.name(), p.position()))
                        .toList(),
                file.terms().stream()
                        .map(t -> new BriefContent.Term(t.id(), t.use(), t.insteadOf()))
                        .toList(),
                file.avoid().stream()
                        .map(a -> new BriefContent.Avoid(a.id(), a.phrase(), a.because()))
                        .toList(),
                units);
    }

    static BriefFile file(Brief brief, int version, String owner, BriefContent content) {
        return new BriefFile(
                brief.slug(),
                version,
                BriefFile.Kind.valueOf(brief.kind().name()),
                content.title(),
                content.titleEnglish(),
                content.summary(),
                owner,
                content.from(),
                content.to(),
                content.letter() == null
                        ? null
                        : new BriefFile.Letter(
                                content.letter().number(), content.letter().date()),
                content.localAngle(),
                content.topics(),
                content.messages().stream()
                        .map(m -> new BriefFile.Message(
                                m.id(),
                                m.weight(),
                                m.required(),
                                BriefFile.Audience.valueOf(m.audience().name()),
                                m.text(),
                                m.english()))
                        .toList(),
                content.facts().stream()
                        .map(f -> new BriefFile.Fact(f.id(), f.statement(), f.english(), f.was(), f.source(), f.asOf()))
                        .toList(),
                content.people().stream()
                        .map(p -> new BriefFile.Person(p.id(), p.honorific(), p.name(), p.position()))
                        .toList(),
                content.terms().stream()
                        .map(t -> new BriefFile.Term(t.id(), t.use(), t.insteadOf()))
                        .toList(),
                content.avoid().stream()
                        .map(a -> new BriefFile.Avoid(a.id(), a.phrase(), a.because()))
                        .toList());
    }
}
