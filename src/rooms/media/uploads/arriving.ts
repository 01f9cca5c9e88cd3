// Pictures on their way: what has arrived of them, in this process's memory and nowhere else, so that a lost line loses little.

import { randomId } from "#platform/ids";
import { Problem } from "#platform/problem";
import { RECEIPT_LIMITS } from "../receipt/receive-picture";

/** What one process keeps of all of them, in bytes: a dozen pictures from phones. */
const MOST_BYTES = 64_000_000;
/** Whoever sends several at once has left others behind. */
const MOST_A_PERSON = 4;
/** One that nothing was heard of for so long is forgotten; after the shorter time when somebody else needs the room. */
const LIFE_MS = 3_600_000;
const GIVE_WAY_MS = 120_000;
const ID_LENGTH = 26;

export interface Arriving {
  readonly id: string;
  readonly person: number;
  readonly size: number;
  /** How many bytes have arrived, from the beginning on. */
  readonly arrived: number;
}

interface Held<Outcome> extends Arriving {
  arrived: number;
  bytes: Uint8Array<ArrayBuffer>;
  heardAt: number;
  /** Asked for twice, because the answer was lost, it is the same one. */
  outcome: Promise<Outcome> | null;
}

/** `at` is milliseconds since 1970 UTC throughout. An upload belongs to whoever began it; for others it is not there. */
export class ArrivingPictures<Outcome> {
  private readonly held = new Map<string, Held<Outcome>>();

  /** @throws Problem `invalid` for a size that no picture has, `too-many` when there is no room */
  begin({ person, size, at }: { person: number; size: number; at: number }): Arriving {
    if (!Number.isInteger(size) || size < 1) throw new Problem("invalid", "media.refused-not-a-picture");
    if (size > RECEIPT_LIMITS.maxBytes) throw new Problem("invalid", "media.refused-too-large");
    this.makeRoom({ person, size, at });
    const id = randomId(ID_LENGTH);
    const upload = {
      id,
      person,
      size,
      arrived: 0,
      bytes: new Uint8Array(size),
      heardAt: at,
      outcome: null,
    };
    this.held.set(id, upload);
    return upload;
  }

  /** @throws Problem `not-found` for what never began here, or was forgotten */
  get(of: { id: string; person: number; at: number }): Arriving {
    return this.hear(of);
  }

  /**
   * Adds a part where the ones before it end. One that was sent twice, or too early, changes nothing: `arrived` says where
   * to go on.
   * @throws Problem `not-found`, `invalid` when more comes than was said
   */
  add(of: { id: string; person: number; at: number }, part: { from: number; bytes: Uint8Array }): number {
    const upload = this.hear(of);
    if (part.from !== upload.arrived || upload.outcome) return upload.arrived;
    if (part.from + part.bytes.byteLength > upload.size)
      throw new Problem("invalid", "problem.malformed", { where: "part" });
    upload.bytes.set(part.bytes, part.from);
    upload.arrived += part.bytes.byteLength;
    return upload.arrived;
  }

  /**
   * Does the work once, with all the bytes, which are wiped when it is done. Work that throws can be asked for again.
   * @throws Problem `not-found`, `conflict` while bytes are missing, and whatever the work throws
   */
  async finish(
    of: { id: string; person: number; at: number },
    work: (bytes: Uint8Array<ArrayBuffer>) => Promise<Outcome>,
  ): Promise<Outcome> {
    const upload = this.hear(of);
    if (upload.arrived < upload.size) throw new Problem("conflict", "media.upload-unfinished");
    upload.outcome ??= work(upload.bytes);
    try {
      const outcome = await upload.outcome;
      wipe(upload);
      return outcome;
    } catch (error) {
      upload.outcome = null;
      throw error;
    }
  }

  private hear({ id, person, at }: { id: string; person: number; at: number }): Held<Outcome> {
    const upload = this.held.get(id);
    if (!upload || upload.person !== person || at - upload.heardAt > LIFE_MS)
      throw new Problem("not-found", "media.upload-unknown");
    upload.heardAt = at;
    return upload;
  }

  private makeRoom({ person, size, at }: { person: number; size: number; at: number }): void {
    for (const upload of this.held.values()) if (at - upload.heardAt > LIFE_MS) this.forget(upload);
    for (const upload of this.oldest()
      .filter((one) => one.person === person)
      .slice(0, 1 - MOST_A_PERSON))
      this.forget(upload);
    for (const upload of this.oldest()) {
      if (this.bytes() + size <= MOST_BYTES) return;
      if (at - upload.heardAt > GIVE_WAY_MS) this.forget(upload);
    }
    if (this.bytes() + size > MOST_BYTES) throw new Problem("too-many", "media.upload-no-room");
  }

  private oldest(): Held<Outcome>[] {
    return [...this.held.values()].toSorted((a, b) => a.heardAt - b.heardAt);
  }

  private bytes(): number {
    return [...this.held.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  }

  private forget(upload: Held<Outcome>): void {
    if (!upload.outcome) wipe(upload);
    this.held.delete(upload.id);
  }
}

/** They hold the place and the device. */
function wipe(upload: { bytes: Uint8Array<ArrayBuffer> }): void {
  upload.bytes.fill(0);
  upload.bytes = new Uint8Array(0);
}
