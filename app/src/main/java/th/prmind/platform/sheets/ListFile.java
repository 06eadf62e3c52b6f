package th.prmind.platform.sheets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list that a person sees, given away as an Excel file. */
public final class ListFile {

    /** More than this nobody reads, and a narrower choice gives the rest. */
    public static final int MOST_ROWS = 5_000;

    private ListFile() {}

    /** @param rows the first are the headings */
    public static ResponseEntity<byte[]> of(String name, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetFile.Form.XLSX.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(SheetFile.write(SheetFile.Form.XLSX, name, rows));
    }
}
