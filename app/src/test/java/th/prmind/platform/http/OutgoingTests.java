package th.prmind.platform.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.prmind.platform.web.Refusal;

class OutgoingTests {

    @RegisterExtension
    static final WireMockExtension WEB = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final Outgoing anywhere = new Outgoing(_ -> true);
    private final Outgoing guarded = new Outgoing();

    @AfterEach
    void close() throws Exception {
        anywhere.destroy();
        guarded.destroy();
    }

    @Test
    void aPageIsReadThroughItsRedirect() {
        WEB.stubFor(get("/from").willReturn(temporaryRedirect("/to")));
        WEB.stubFor(get("/to")
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/html; charset=UTF-8")
                        .withBody("<p>ข่าว</p>")));
        Fetched fetched = anywhere.fetch(WEB.baseUrl() + "/from");
        assertThat(fetched.uri().getPath()).isEqualTo("/to");
        assertThat(fetched.type()).isEqualTo("text/html");
        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("<p>ข่าว</p>");
    }

    @Test
    void thisMachineIsRefusedByNameAndByNumber() {
        WEB.stubFor(get("/").willReturn(aResponse().withBody("secret")));
        for (String host : new String[] {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "2130706433"}) {
            assertThatThrownBy(() -> guarded.fetch("http://" + host + ":" + WEB.getPort() + "/"))
                    .as(host)
                    .isInstanceOf(Refusal.class);
        }
        assertThat(WEB.getAllServeEvents()).isEmpty();
    }

    @Test
    void anEndlessChainOfRedirectsEnds() {
        WEB.stubFor(get("/round").willReturn(temporaryRedirect("/round")));
        assertThatThrownBy(() -> anywhere.fetch(WEB.baseUrl() + "/round"))
                .hasMessage("platform.outgoing.too-many-redirects");
    }

    @Test
    void aRedirectOutOfTheWebIsRefused() {
        WEB.stubFor(get("/file").willReturn(temporaryRedirect("file:///etc/passwd")));
        assertThatThrownBy(() -> anywhere.fetch(WEB.baseUrl() + "/file"))
                .hasMessage("platform.outgoing.not-an-address");
    }

    @Test
    void aPageThatIsTooLargeIsRefused() {
        WEB.stubFor(get("/large").willReturn(aResponse().withBody(new byte[6 * 1024 * 1024])));
        assertThatThrownBy(() -> anywhere.fetch(WEB.baseUrl() + "/large")).hasMessage("platform.outgoing.too-large");
    }

    @Test
    void anErrorOfTheSiteIsTold() {
        WEB.stubFor(get("/gone").willReturn(aResponse().withStatus(404)));
        assertThatThrownBy(() -> anywhere.fetch(WEB.baseUrl() + "/gone")).hasMessage("platform.outgoing.answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ข่าวของกระทรวง",
                "ftp://example.org/a",
                "file:///etc/passwd",
                "http://user:pass@example.org/",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfTheWebIsRefused(String address) {
        assertThatThrownBy(() -> guarded.fetch(address)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "172.16.5.4",
                "192.168.1.1",
                "127.0.0.53",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "::ffff:10.0.0.1"
            })
    void privateAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.150.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2404:6800:4001::1"})
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
    }
}
