package th.prmind.network;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.privacy.Kept;
import th.prmind.platform.privacy.PersonalData;
import th.prmind.platform.privacy.ThrowAway;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Notices;
import tools.jackson.databind.json.JsonMapper;

/** The privacy notice, and what is kept of whoever asks: seen, taken along, and asked to be erased. */
@Controller
class MyDataController {

    private final ObjectProvider<PersonalData> parts;
    private final ThrowAway throwAway;
    private final People people;
    private final UnitDirectory units;
    private final Erasures erasures;
    private final ErasePerson erase;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Notices notices;

    MyDataController(
            ObjectProvider<PersonalData> parts,
            ThrowAway throwAway,
            People people,
            UnitDirectory units,
            Erasures erasures,
            ErasePerson erase,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            JsonMapper json,
            Notices notices) {
        this.parts = parts;
        this.throwAway = throwAway;
        this.people = people;
        this.units = units;
        this.erasures = erasures;
        this.erase = erase;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
        this.notices = notices;
    }

    @GetMapping("/privacy")
    String notice(Model model) {
        model.addAttribute(
                "ministry",
                units.all().stream()
                        .filter(unit -> unit.parent() == null)
                        .findFirst()
                        .orElse(null));
        model.addAttribute("retentions", throwAway.all());
        return "network/privacy";
    }

    @GetMapping("/me/data")
    String show(Model model) {
        UUID me = currentActor.get().id();
        model.addAttribute("kept", kept(me));
        model.addAttribute("erasure", erasures.latest(me).orElse(null));
        return "network/my-data";
    }

    @GetMapping("/me/data.json")
    ResponseEntity<byte[]> file() {
        Person me = people.find(currentActor.get().id()).orElseThrow(NotFound::new);
        Map<String, List<Map<String, String>>> file = new LinkedHashMap<>();
        kept(me.id()).forEach(each -> file.put(each.kind(), each.rows()));
        transaction.executeWithoutResult(_ -> audit.record("export-own-data", me.ref(), Map.of()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("prmind-my-data.json", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
    }

    @PostMapping("/me/data/erasures")
    String ask(@RequestParam(defaultValue = "") String words) {
        erase.ask(currentActor.get().id(), words);
        notices.say("network.erasure.asked-now");
        return "redirect:/me/data";
    }

    private List<Kept> kept(UUID person) {
        return parts.stream().flatMap(part -> part.of(person).stream()).toList();
    }
}
