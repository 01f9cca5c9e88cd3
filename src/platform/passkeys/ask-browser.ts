// Asks the browser for a passkey when a form wants one, and sends its answer with the form.

interface Question {
  readonly kind: "get" | "create";
  readonly challenge: string;
  readonly host: string;
  readonly algorithms?: readonly number[];
  readonly user?: string;
  readonly name?: string;
  readonly paper?: string;
  readonly known?: readonly string[];
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function creationOf(question: Question): PublicKeyCredentialCreationOptions {
  return {
    challenge: bytesOf(question.challenge),
    rp: { id: question.host, name: question.paper ?? "" },
    user: { id: bytesOf(question.user ?? ""), name: question.name ?? "", displayName: question.name ?? "" },
    pubKeyCredParams: (question.algorithms ?? []).map((alg) => ({ type: "public-key", alg })),
    excludeCredentials: (question.known ?? []).map((id) => ({ type: "public-key", id: bytesOf(id) })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
  };
}

async function ask(question: Question): Promise<string> {
  const credential =
    question.kind === "create"
      ? await navigator.credentials.create({ publicKey: creationOf(question) })
      : await navigator.credentials.get({
          publicKey: {
            challenge: bytesOf(question.challenge),
            rpId: question.host,
            userVerification: "required",
          },
        });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no passkey");
  const { id, rawId, type, response } = credential;
  const clientDataJSON = textOf(response.clientDataJSON);
  const answer =
    response instanceof AuthenticatorAttestationResponse
      ? { clientDataJSON, attestationObject: textOf(response.attestationObject) }
      : signatureOf(response as AuthenticatorAssertionResponse, clientDataJSON);
  return JSON.stringify({ id, rawId: textOf(rawId), type, response: answer });
}

function signatureOf(response: AuthenticatorAssertionResponse, clientDataJSON: string) {
  return {
    clientDataJSON,
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
  };
}

/** What a browser calls the account is what stands in the form by then. */
function named(question: Question, form: HTMLFormElement): Question {
  const typed = form.querySelector<HTMLInputElement>("[name=sign-in-name]")?.value.trim();
  return typed ? { ...question, name: typed } : question;
}

/** A form with a button of its own for the passkey has others too; elsewhere every button means it. */
function isMeant(form: HTMLFormElement, submitter: HTMLElement | null): boolean {
  const own = form.querySelector<HTMLButtonElement>("[data-by-passkey]");
  return !own || submitter === own;
}

function wake(form: HTMLFormElement): void {
  const answer = form.querySelector<HTMLInputElement>("[data-answer]");
  const wrong = form.querySelector<HTMLElement>("[data-wrong]");
  if (!answer) return;
  // Until now it was no button that sends: the Enter key of a browser without passkeys must not meet it.
  const own = form.querySelector<HTMLButtonElement>("[data-by-passkey]");
  if (own) own.type = "submit";
  form.addEventListener("submit", (event) => {
    if (answer.value || !isMeant(form, event.submitter)) return;
    event.preventDefault();
    if (wrong) wrong.hidden = true;
    ask(named(JSON.parse(form.dataset["passkey"] ?? "{}") as Question, form))
      .then((text) => {
        answer.value = text;
        form.submit();
      })
      .catch(() => {
        if (!wrong) return;
        wrong.textContent = wrong.dataset["wrong"] ?? "";
        wrong.hidden = false;
      });
  });
  form.hidden = false;
}

// A page that the back button brings back would send its old answer again.
window.addEventListener("pageshow", () => {
  for (const answer of document.querySelectorAll<HTMLInputElement>("[data-answer]")) answer.value = "";
});
if ("PublicKeyCredential" in window) {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) wake(form);
  for (const element of document.querySelectorAll<HTMLElement>("[data-with-passkey]")) element.hidden = false;
  // The password is the second choice from here on, one press away.
  for (const other of document.querySelectorAll<HTMLDetailsElement>("[data-or-password]")) other.open = false;
}
