package th.prmind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a template's own words. */
class TemplateTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Sign in</p>",
                "<p>เข้าสู่ระบบ</p>",
                "<img src=\"a.png\" alt=\"A picture\">",
                "<input placeholder=\"ค้นหา\">",
                "<button aria-label=\"Close\">×</button>",
                "<input type=\"submit\" value=\"Save\">",
                "${open ? \"เปิด\" : view.text(\"a.b\")}",
                "@template.platform.web.layout(view = view, title = \"Sign in\", content = @`<h1>${title}</h1>`)",
                "@template.platform.web.layout(view = view, content = @`<h1>Home</h1>`)",
                "<p>${view.text(\"a.b\")} of ${count}</p>",
                "@if(open)<b>Open</b>@endif"
            })
    void wordsAreFound(String source) {
        assertThat(Template.of(source).words()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import th.prmind.brief.Brief\n@param Brief brief\n<h1 class=\"page title\">${brief.title()}</h1>",
                "<%-- Why this is so. --%><p>${view.text(\"brief.show.title\")}</p>",
                "@for(var message : brief.messages())<li id=\"m-${message.id()}\">${message.text()}</li>@endfor",
                "<a href=\"/news/feed.atom\">Atom</a> · <a href=\"/\">PR MIND</a>",
                "<a class=\"@if(here)current@endif\" href=\"/\">${view.text(\"a.b\")}</a>",
                "@template.platform.web.layout(view = view, place = \"home\", content = @`<p>${a.b(\"}\")}</p>`)",
                "!{var tone = state.equals(\"ready\") ? \"tone good\" : \"tone\";}<i class=\"${tone}\">×</i>"
            })
    void markupIsNoWords(String source) {
        assertThat(Template.of(source).words()).isEmpty();
    }
}
