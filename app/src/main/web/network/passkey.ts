import {on, toast} from "../platform/dom";
import {Failed, send} from "../onevoice/wire";

// button[data-passkey="make" or "use"]: the device shows its own question, and we send on what it answers.
// data-failed: what is said when there is no answer. Where the browser knows no passkeys the button is not shown.
document.querySelectorAll<HTMLElement>("[data-passkey]").forEach((button) => {
  const possible = "credentials" in navigator && "PublicKeyCredential" in window;
  button.hidden = !possible;
  button.closest<HTMLElement>("[data-passkey-place]")?.toggleAttribute("hidden", !possible);
});

on("click", "button[data-passkey]", async (element) => {
  const button = element as HTMLButtonElement;
  button.setAttribute("aria-busy", "true");
  try {
    const {onward} = button.dataset.passkey === "make" ? await make() : await use();
    location.assign(onward);
  } catch (problem) {
    button.removeAttribute("aria-busy");
    const said = problem instanceof Failed && problem.message ? problem.message : button.dataset.failed ?? "";
    const place = document.getElementById("passkey-failed");
    if (place) {
      place.hidden = false;
      place.textContent = said;
    } else toast(said);
  }
});

interface Descriptor {
  type: "public-key";
  id: string;
  transports?: AuthenticatorTransport[];
}

async function make(): Promise<{onward: string}> {
  const options = (await ask("/me/passkeys/options"))!;
  const credential = (await navigator.credentials.create({publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: {...options.user, id: bytes(options.user.id)},
    excludeCredentials: (options.excludeCredentials ?? []).map((each: Descriptor) => ({...each, id: bytes(each.id)})),
  }})) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAttestationResponse;
  return (await ask("/me/passkeys", {
    ...shared(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  })) as {onward: string};
}

async function use(): Promise<{onward: string}> {
  const options = (await ask("/sign-in/passkeys/options"))!;
  const credential = (await navigator.credentials.get({publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map((each: Descriptor) => ({...each, id: bytes(each.id)})),
  }})) as PublicKeyCredential;
  const response = credential.response as AuthenticatorAssertionResponse;
  return (await ask("/sign-in/passkeys", {
    ...shared(credential),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    },
  })) as {onward: string};
}

function shared(credential: PublicKeyCredential) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function ask(url: string, body: unknown = {}): Promise<any> {
  const token = document.querySelector<HTMLInputElement>("input[name=_csrf]")?.value ?? "";
  return send(url, "POST", {header: "X-CSRF-TOKEN", token}, body);
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (each) => each.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
