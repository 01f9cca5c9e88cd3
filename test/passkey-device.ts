// A device with one passkey, as far as its answers go: P-256, no attestation, its owner present and verified.

import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

interface Question {
  readonly challenge: string;
  readonly host: string;
}

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

/** CBOR, as little of it as is needed: a byte string of 24 to 255 bytes. */
const byteString = (bytes: Uint8Array) => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);
const textString = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** The question that a page asks the browser. */
export function questionIn(page: string): Question {
  const json = /data-passkey="([^"]+)"/.exec(page)?.[1]?.replaceAll("&quot;", '"');
  if (!json) throw new Error("The page asks for no passkey.");
  return JSON.parse(json) as Question;
}

export class PasskeyDevice {
  readonly id = randomBytes(16);
  private readonly pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  create(question: Question): string {
    const { x = "", y = "" } = this.pair.publicKey.export({ format: "jwk" });
    const key = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      byteString(Buffer.from(x, "base64url")),
      Buffer.from([0x22]),
      byteString(Buffer.from(y, "base64url")),
    ]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const data = Buffer.concat([this.head(question, 0x45), Buffer.alloc(16), length, this.id, key]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      ...[textString("fmt"), textString("none"), textString("attStmt"), Buffer.from([0xa0])],
      ...[textString("authData"), byteString(data)],
    ]);
    const clientDataJSON = this.clientData("webauthn.create", question);
    return this.answer({ clientDataJSON, attestationObject });
  }

  /** @param verified whether the owner showed finger, face or code */
  sign(question: Question, verified = true): string {
    const authenticatorData = this.head(question, verified ? 0x05 : 0x01);
    const clientDataJSON = this.clientData("webauthn.get", question);
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
    const signature = sign("sha256", signed, this.pair.privateKey);
    return this.answer({ clientDataJSON, authenticatorData, signature });
  }

  private head({ host }: Question, flags: number): Buffer {
    // It does not count its uses, like the passkeys of telephones: only the challenge shows an answer to be old.
    return Buffer.concat([sha256(host), Buffer.from([flags, 0, 0, 0, 0])]);
  }

  private clientData(type: string, { challenge }: Question): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  private answer(parts: Record<string, Buffer>): string {
    const id = base64url(this.id);
    const response = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, base64url(part)]));
    return JSON.stringify({ id, rawId: id, type: "public-key", response, clientExtensionResults: {} });
  }
}
