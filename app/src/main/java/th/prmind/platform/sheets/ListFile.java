package th.prmind.platform.sheets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list that a person sees, given away as an Excel or CSV file. */
public final class ListFile {

    /** More than this nobody reads, and a narrower choice gives the rest. */
    public static final int MOST_ROWS = 5_000;

    private ListFile() {}

    /** @param rows the first are the headings */
    public static ResponseEntity<byte[]> of(String name, List<List<String>> rows) {
        return of(SheetFile.Form.XLSX, name, rows);
    }

    /** @param rows the first are the headings */
    public static ResponseEntity<byte[]> of(SheetFile.Form form, String name, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + form.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetFile.write(form, name, rows));
    }
}
