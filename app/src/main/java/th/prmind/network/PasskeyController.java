package th.prmind.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import th.prmind.platform.audit.Audit;
import th.prmind.platform.identity.CurrentActor;
import th.prmind.platform.web.BaseUrl;
import th.prmind.platform.web.NotFound;
import th.prmind.platform.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes a passkey and signs in with one: the device proves that it has the key, and itself that its owner is there. */
@Controller
class PasskeyController {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyController.class);
    private static final String CREATION = "passkey-creation";
    private static final String REQUEST = "passkey-request";

    private final Passkeys passkeys;
    private final PasskeyOwners owners;
    private final People people;
    private final LetIn letIn;
    private final CurrentActor currentActor;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final BaseUrl baseUrl;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    PasskeyController(
            Passkeys passkeys,
            PasskeyOwners owners,
            People people,
            LetIn letIn,
            CurrentActor currentActor,
            Audit audit,
            TransactionTemplate transaction,
            BaseUrl baseUrl) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.people = people;
        this.letIn = letIn;
        this.currentActor = currentActor;
        this.audit = audit;
        this.transaction = transaction;
        this.baseUrl = baseUrl;
    }

    @PostMapping(path = "/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String creationOptions(HttpServletRequest request) {
        Authentication me =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        PublicKeyCredentialCreationOptions options = operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(me));
        request.getSession().setAttribute(CREATION, options);
        return json.writeValueAsString(options);
    }

    @PostMapping("/me/passkeys")
    @ResponseBody
    Map<String, String> create(@RequestBody String made, HttpServletRequest request) {
        Person me = people.find(currentActor.get().id()).orElseThrow(NotFound::new);
        if (!(request.getSession().getAttribute(CREATION) instanceof PublicKeyCredentialCreationOptions options)) {
            throw new Refusal("network.sign-in.passkey.again");
        }
        request.getSession().removeAttribute(CREATION);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> passkey =
                    json.readValue(made, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            String words = Device.of(Device.written(request)).words();
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(passkey, words.isEmpty() ? "passkey" : words)));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            LOG.info("passkey not made: {}", e.toString());
            throw new Refusal("network.sign-in.passkey.again");
        }
        transaction.executeWithoutResult(_ -> audit.record("add-passkey", me.ref(), Map.of()));
        return Map.of("onward", "/me/sign-in");
    }

    @PostMapping(path = "/sign-in/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String requestOptions(HttpServletRequest request) {
        // Of nobody in particular: the device offers the passkeys that it has for us.
        PublicKeyCredentialRequestOptions options = operations().createCredentialRequestOptions(() -> null);
        request.getSession().setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    @PostMapping("/sign-in/passkeys")
    @ResponseBody
    Map<String, String> use(@RequestBody String shown, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getSession().getAttribute(REQUEST) instanceof PublicKeyCredentialRequestOptions options)) {
            throw new Refusal("network.sign-in.passkey.again");
        }
        request.getSession().removeAttribute(REQUEST);
        @Nullable PublicKeyCredentialUserEntity owner;
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> passkey =
                    json.readValue(shown, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            owner = operations().authenticate(new RelyingPartyAuthenticationRequest(options, passkey));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            LOG.info("passkey refused: {}", e.toString());
            throw new Refusal("network.sign-in.passkey.unknown");
        }
        if (owner == null) {
            throw new Refusal("network.sign-in.passkey.unknown");
        }
        return Map.of("onward", letIn.by(Way.PASSKEY, Passkeys.person(owner.getId()), request, response));
    }

    /** Bound to the address under which people reach us, which the browser vouches for. */
    private Webauthn4JRelyingPartyOperations operations() {
        String origin = baseUrl.get();
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(URI.create(origin).getHost())
                        .name("PR MIND")
                        .build(),
                Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
