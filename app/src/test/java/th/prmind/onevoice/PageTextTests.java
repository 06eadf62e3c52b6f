package th.prmind.onevoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import th.prmind.platform.http.Fetched;

class PageTextTests {

    @Test
    void onlyTheArticleIsRead() {
        PageText page = PageText.of(
                html("""
                <html><head><title>ข่าวกระทรวง</title><script>var a = 1;</script></head><body>
                <nav><a>หน้าแรก</a></nav>
                <div class="a"><p>%s</p><p>ย่อหน้า<b>ที่สอง</b><br>บรรทัดใหม่</p></div>
                <footer>ติดต่อเรา</footer></body></html>
                """.formatted("กระทรวงอุตสาหกรรมแจ้งโรงงานทุกแห่ง ".repeat(12)), StandardCharsets.UTF_8, "UTF-8"));
        assertThat(page.title()).isEqualTo("ข่าวกระทรวง");
        assertThat(page.text().lines()).hasSize(3).element(1).isEqualTo("ย่อหน้าที่สอง");
        assertThat(page.text()).doesNotContain("หน้าแรก", "ติดต่อเรา", "var a");
    }

    @Test
    void theOldThaiCharsetIsReadAsThePageDeclaresIt() {
        PageText page = PageText.of(html(
                "<html><head><meta charset=\"windows-874\"></head><body><p>โรงงานอุตสาหกรรม</p></body></html>",
                Charset.forName("windows-874"),
                null));
        assertThat(page.text()).isEqualTo("โรงงานอุตสาหกรรม");
    }

    @Test
    void picturesAndEmptyPagesAreRefused() {
        assertThatThrownBy(
                        () -> PageText.of(new Fetched(URI.create("https://a.go.th/"), "image/png", null, new byte[9])))
                .hasMessage("onevoice.link.not-text");
        assertThatThrownBy(() -> PageText.of(html("<body><script>x</script></body>", StandardCharsets.UTF_8, null)))
                .hasMessage("onevoice.link.no-text");
    }

    private static Fetched html(String html, Charset charset, @Nullable String said) {
        return new Fetched(URI.create("https://a.go.th/news"), "text/html", said, html.getBytes(charset));
    }
}
