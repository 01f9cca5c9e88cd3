// Passkeys: what the browser is asked for, and whom its answer comes from.

import { z } from "zod";
import type { Config } from "#platform/config";
import { Problem } from "#platform/problem";
import { isChallenge, makeChallenge, type Purpose } from "./challenge";

/** Ed25519, P-256, RSA: what authenticators have. The newest kinds have keys of more than a kilobyte. */
const ALGORITHMS = [-8, -7, -257];

/** Loaded when the first passkey is looked at: it is a fifth of all that a command would wait for before it begins. */
const verifying = () => import("@simplewebauthn/server");

/** What is signed with a passkey is good for this paper alone. */
export interface PaperSite {
  /** The host name, to which a passkey belongs. */
  readonly host: string;
  readonly origins: readonly string[];
}

export function siteOf({ origin, origins }: Pick<Config, "origin" | "origins">): PaperSite {
  const host = new URL(origin).hostname;
  return { host, origins: origins.filter((one) => new URL(one).hostname === host) };
}

/** What the page's script hands to the browser to sign in; the same for everybody, so that it gives nobody away. */
export function askForPasskey(site: PaperSite, purpose: Purpose) {
  return { kind: "get", challenge: makeChallenge(purpose), host: site.host } as const;
}

export interface NewPasskey {
  /** What the device tells accounts apart by: another passkey of the same one takes the place of the first there. */
  readonly user: string;
  /** What the browser calls the account. */
  readonly name: string;
  readonly paper: string;
  /** Ids of those that they have: the same device is not added twice. */
  readonly known: readonly string[];
}

/** What the page's script hands to the browser to make a passkey. */
export function askForNewPasskey(site: PaperSite, purpose: Purpose, wanted: NewPasskey) {
  return {
    kind: "create",
    challenge: makeChallenge(purpose),
    host: site.host,
    algorithms: ALGORITHMS,
    user: Buffer.from(wanted.user).toString("base64url"),
    name: wanted.name,
    paper: wanted.paper,
    known: wanted.known,
  } as const;
}

export type PasskeyQuestion = ReturnType<typeof askForPasskey> | ReturnType<typeof askForNewPasskey>;

const base64 = z.string().max(8192);
const Created = z.object({
  id: base64,
  rawId: base64,
  type: z.literal("public-key"),
  response: z.object({ clientDataJSON: base64, attestationObject: base64 }),
  clientExtensionResults: z.object({}).default({}),
});
const Signed = z.object({
  id: base64,
  rawId: base64,
  type: z.literal("public-key"),
  response: z.object({ clientDataJSON: base64, authenticatorData: base64, signature: base64 }),
  clientExtensionResults: z.object({}).default({}),
});

/** The browser's answer as text, with what it must be an answer to. */
export interface Answer {
  readonly text: string;
  readonly site: PaperSite;
  readonly purpose: Purpose;
}

/** The challenge that an answer was made for. Looked at, not trusted. */
function challengeIn(clientDataJSON: string): string {
  const data: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
  return z.object({ challenge: z.string().max(200) }).parse(data).challenge;
}

/** @throws Problem `invalid` for whatever is no answer to our question */
export async function readNewPasskey({ text, site, purpose }: Answer) {
  return orWrong(async () => {
    const response = Created.parse(JSON.parse(text));
    const { verifyRegistrationResponse } = await verifying();
    const found = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => isChallenge(challenge, purpose),
      expectedOrigin: [...site.origins],
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!found.verified) return null;
    const { id, publicKey, counter } = found.registrationInfo.credential;
    return { id, publicKey, counter, challenge: challengeIn(response.response.clientDataJSON) };
  });
}

/** The id of the passkey that an answer says it is from. @throws Problem `invalid` */
export async function passkeyIdIn(text: string): Promise<string> {
  return orWrong(async () => Signed.parse(JSON.parse(text)).id);
}

/** @throws Problem `invalid` when it was not signed with that passkey, here, for this, with its owner present and verified */
export async function readSigned(
  { text, site, purpose }: Answer,
  passkey: { id: string; publicKey: Uint8Array; counter: number },
) {
  return orWrong(async () => {
    const response = Signed.parse(JSON.parse(text));
    const { verifyAuthenticationResponse } = await verifying();
    const found = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => isChallenge(challenge, purpose),
      expectedOrigin: [...site.origins],
      expectedRPID: site.host,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    });
    if (!found.verified) return null;
    return {
      counter: found.authenticationInfo.newCounter,
      challenge: challengeIn(response.response.clientDataJSON),
    };
  });
}

/** Whatever the library objects to is one sentence here: a passkey that does not fit. */
async function orWrong<T>(work: () => Promise<T | null>): Promise<T> {
  const found = await work().catch(() => null);
  if (found === null) throw new Problem("invalid", "people.wrong-passkey");
  return found;
}
