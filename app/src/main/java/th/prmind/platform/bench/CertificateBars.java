package th.prmind.platform.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import th.prmind.platform.sheets.SheetFile;
import th.prmind.platform.time.Dates;

/** The promises about certificates, measured in an instance of the demo ministry that already runs. */
final class CertificateBars {

    private static final int PEOPLE = 40;
    private static final int SECONDS = 3;
    private static final String OPERATOR = "ชวินทร์";
    private static final String ORGANISER = "มัณฑนา";
    private static final String SLUG = "bench-certificates";

    private final Instance instance;

    private CertificateBars(Instance instance) {
        this.instance = instance;
    }

    static List<Bar> measure(Instance instance) throws IOException, InterruptedException {
        return new CertificateBars(instance).measure();
    }

    private List<Bar> measure() throws IOException, InterruptedException {
        instance.signIn(OPERATOR);
        takePeople();
        instance.signIn(ORGANISER);
        holdAProgramme();
        String list = "/programmes/" + SLUG + "/certificates";
        long began = System.nanoTime();
        instance.post(list, list, "");
        double issued = (System.nanoTime() - began) / 1e9;
        boolean all = instance.get(list).body().contains("<progress max=\"" + PEOPLE + "\" value=\"" + PEOPLE + "\"");
        long drawn = System.nanoTime();
        HttpResponse<String> sheets = instance.get(list + ".pdf");
        double seconds = (System.nanoTime() - drawn) / 1e9;
        boolean whole = all && sheets.statusCode() == 200 && sheets.body().startsWith("%PDF");
        return List.of(
                Bar.atMost(
                        "40 certificates issued",
                        all ? issued : null,
                        "s",
                        SECONDS,
                        "one click, with their rule and notices"),
                Bar.atMost(
                        "40 certificates as PDF",
                        whole ? seconds : null,
                        "s",
                        SECONDS,
                        "one file, asked for once, cold"));
    }

    private void takePeople() throws IOException, InterruptedException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Name", "Unit", "E-mail", "Roles"));
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add(List.of(name(i), "ops-ict", "certificate" + i + "@example.go.th", "writer"));
        }
        HttpResponse<String> shown = instance.upload(
                "/people/intakes/new", "/people/intakes", SheetFile.write(SheetFile.Form.XLSX, "bench", rows));
        String action = Instance.first(shown.body(), "action=\"([^\"]+/applications)\"");
        String mark = Instance.first(shown.body(), "name=\"mark\" value=\"([^\"]+)\"");
        instance.post("/people/intakes/new", action, "mark=" + mark);
    }

    private void holdAProgramme() throws IOException, InterruptedException {
        String unit = Instance.first(instance.get("/programmes/new").body(), "<option value=\"([^\"]+)\"");
        instance.post(
                "/programmes/new",
                "/programmes",
                form(
                        "title",
                        "โครงการวัดผล",
                        "titleEnglish",
                        "",
                        "slug",
                        SLUG,
                        "purpose",
                        "วัดผล",
                        "purposeEnglish",
                        "",
                        "competencies",
                        "story",
                        "seats",
                        String.valueOf(PEOPLE),
                        "enrolUntil",
                        "",
                        "unit",
                        unit,
                        "audience",
                        ""));
        String programme = "/programmes/" + SLUG;
        instance.post(
                programme + "/rounds/new",
                programme + "/rounds",
                form(
                        "title",
                        "",
                        "day",
                        LocalDate.now(Dates.BANGKOK).minusDays(1).toString(),
                        "starts",
                        "09:00",
                        "ends",
                        "16:00",
                        "place",
                        "ห้องประชุม",
                        "onlineUrl",
                        ""));
        instance.post(programme, programme + "/opening", "");
        for (int i = 1; i <= PEOPLE; i++) {
            instance.post(programme + "/enrolments", programme + "/participants", form("person", name(i)));
        }
        // The rule that asks for nothing: what is measured is the issuing.
        instance.post(
                programme + "/certificate-rule",
                programme + "/certificate-rule",
                form("attendance", "0", "works", "0", "signer", "", "signerPost", ""));
    }

    private static String name(int i) {
        return "นายวัดผล วุฒิบัตรคนที่ " + i;
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
