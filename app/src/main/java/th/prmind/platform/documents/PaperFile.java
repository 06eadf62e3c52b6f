package th.prmind.platform.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives a paper away as a file. */
public enum PaperFile {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    PaperFile(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param name of the file, without its end */
    public ResponseEntity<byte[]> of(Paper paper, String name) {
        return of(this == DOCX ? WordPaper.of(paper) : PdfPaper.of(paper), name);
    }

    /** For what is a document of another make. */
    public ResponseEntity<byte[]> of(byte[] bytes, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        name + "." + name().toLowerCase(java.util.Locale.ROOT), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
