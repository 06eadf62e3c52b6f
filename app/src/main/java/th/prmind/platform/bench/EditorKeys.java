package th.prmind.platform.bench;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types in the editor of a demo draft. The last letter of a word that the brief does not want is pressed, and the time is
 * taken until the word is underlined; then the letter is taken back.
 */
final class EditorKeys {

    private static final int CHARACTERS = 10_000;
    private static final String WORD = "ไอซิงเกิลฟอร์";
    private static final String LAST_LETTER = "ม";
    private static final String SENTENCE =
            "เจ้าหน้าที่อธิบายขั้นตอนให้ผู้ประกอบการเข้าใจและตอบข้อสงสัยจนครบทุกประเด็น ";

    private final BrowserTab tab;
    private final Instance instance;

    EditorKeys(BrowserTab tab, Instance instance) {
        this.tab = tab;
        this.instance = instance;
    }

    /** @return nanoseconds from the key to the underline, key by key */
    long[] measure(int keys) throws IOException, InterruptedException {
        openDraft();
        tab.evaluate("document.querySelector('#editor .ProseMirror[contenteditable=true]:last-of-type') && "
                + "[...document.querySelectorAll('#editor .ProseMirror')].at(-1).focus()");
        tab.evaluate("getSelection().selectAllChildren([...document.querySelectorAll('#editor .ProseMirror')].at(-1)),"
                + "getSelection().collapseToEnd()");
        int sentences = CHARACTERS / SENTENCE.length();
        tab.type(SENTENCE.repeat(sentences) + WORD);
        tab.await("document.querySelector('#editor').textContent.length >= " + (CHARACTERS - 500));
        tab.evaluate("""
                window.underlined = (before) => new Promise((resolve) => {
                  const started = performance.now();
                  const look = () => document.querySelectorAll('#editor [data-finding]').length > before
                    ? resolve(performance.now() - window.pressedAt) : performance.now() - started > 10000
                    ? resolve(10000) : requestAnimationFrame(look);
                  look();
                });
                addEventListener('beforeinput', () => { window.pressedAt = performance.now(); }, true);
                true""");
        Thread.sleep(2_000);
        long[] times = new long[keys];
        for (int i = -5; i < keys; i++) { // the first five warm up
            int before = tab.evaluate("document.querySelectorAll('#editor [data-finding]').length")
                    .asInt();
            tab.type(LAST_LETTER);
            double milliseconds =
                    tab.evaluate("window.underlined(" + before + ")").asDouble();
            if (i >= 0) {
                times[i] = (long) (milliseconds * 1e6);
            }
            tab.backspace();
            tab.await("document.querySelectorAll('#editor [data-finding]').length <= " + before);
        }
        return times;
    }

    private void openDraft() throws IOException, InterruptedException {
        tab.go(instance.url("/sign-in"));
        tab.evaluate("[...document.querySelectorAll('button[name=person]')]"
                + ".find((button) => button.textContent.includes('แก้วตา')).click()");
        tab.await("location.pathname === '/'");
        tab.go(instance.url("/editions"));
        String page = tab.evaluate("document.body.innerHTML").asString();
        Matcher draft = Pattern.compile("href=\"/editions/([0-9a-f-]{36})[^\"]*\"[^>]*>[^<]*โรงงานลำปาง")
                .matcher(page);
        if (!draft.find()) {
            throw new IOException("the demo's draft is not listed");
        }
        tab.go(instance.url("/editions/" + draft.group(1) + "/edit"));
        tab.await("document.querySelector('#editor .ProseMirror')");
    }
}
