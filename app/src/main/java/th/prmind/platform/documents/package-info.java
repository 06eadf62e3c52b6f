/** Papers of an office, official memos and pages for a committee, as Word and PDF files with right Thai. */
@NullMarked
@NamedInterface("documents")
package th.prmind.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
