// Sends one file part by part, and goes on where a lost line broke off: what has arrived is asked of the server, never guessed.

import type { ChosenPicture } from "../chooser/chosen-picture";

export interface SentPicture extends ChosenPicture {
  readonly isNew: boolean;
  readonly alike: readonly ChosenPicture[];
}

export type Sent =
  | { readonly kind: "taken"; readonly picture: SentPicture }
  /** A sentence from the server; "" when it said none. */
  | { readonly kind: "refused"; readonly status: number; readonly message: string };

export interface Sending {
  readonly file: File;
  readonly urls: { readonly begin: string; readonly whole: string };
  /** Of the story that it is for, or "". */
  readonly language: string;
  readonly signal: AbortSignal;
  /** How much has arrived, from 0 to 1; 1 while it is being prepared. */
  progress(share: number): void;
  /** There is no line; `share` has arrived. It goes on by itself. */
  lost(share: number): void;
}

/** A part takes about as long as one is willing to lose: it grows on a good line and shrinks on a bad one. */
const FIRST_PART = 64 * 1024;
const SMALLEST_PART = 16 * 1024;
const LARGEST_PART = 1024 * 1024;
const QUICK_MS = 1500;
const SLOW_MS = 12_000;
/** A line that says nothing for so long is lost, though the browser has not noticed. */
const SILENT_MS = 45_000;
/** Preparing may wait for other pictures. */
const PREPARING_MS = 120_000;
const WHOLE_MS = 240_000;
const WAITS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000] as const;
/** So often an upload may be begun anew, where several processes do not share what has arrived; then it goes in one piece. */
const MOST_BEGINNINGS = 4;

interface Upload {
  readonly part: string;
  readonly finish: string;
  from: number;
}

/** Never rejects, but for `signal`'s abort. */
export async function sendFile(sending: Sending): Promise<Sent> {
  const { size } = sending.file;
  for (let beginnings = 1; beginnings <= MOST_BEGINNINGS; beginnings++) {
    const begun = await ask<Upload>(sending, () => postJson(sending.urls.begin, { size }));
    if (begun.kind === "refused") return begun;
    const sent = await sendParts(sending, begun.answer);
    // Not known any more: a process was restarted, or it is another one. Everything is still here.
    if (sent.kind === "taken" || sent.status !== 404) return sent;
  }
  return sendWhole(sending);
}

async function sendParts(sending: Sending, upload: Upload): Promise<Sent> {
  const { file } = sending;
  let size = FIRST_PART;
  sending.progress(upload.from / file.size);
  while (upload.from < file.size) {
    const part = file.slice(upload.from, upload.from + size);
    const begun = performance.now();
    const outcome = await once<Upload>(sending, postPart(upload.part, { from: upload.from, part }));
    if (outcome.kind === "refused" && outcome.status > 0 && !isPassing(outcome.status)) return outcome;
    if (outcome.kind === "answered") {
      upload.from = outcome.answer.from;
      size = sized(size, performance.now() - begun);
    } else {
      size = Math.max(SMALLEST_PART, size / 2);
      sending.lost(upload.from / file.size);
      // The part may have arrived and only the answer been lost.
      const now = await ask<Upload>(sending, () => get(upload.part));
      if (now.kind === "refused") return now;
      upload.from = now.answer.from;
    }
    sending.progress(upload.from / file.size);
  }
  return taken(
    await ask<SentPicture>(sending, () =>
      postJson(upload.finish, { language: sending.language }, PREPARING_MS),
    ),
  );
}

async function sendWhole(sending: Sending): Promise<Sent> {
  const form = new FormData();
  form.set("file", sending.file);
  form.set("language", sending.language);
  return taken(await ask<SentPicture>(sending, () => post(sending.urls.whole, form, WHOLE_MS)));
}

function sized(size: number, took: number): number {
  if (took < QUICK_MS) return Math.min(LARGEST_PART, size * 2);
  return took > SLOW_MS ? Math.max(SMALLEST_PART, size / 2) : size;
}

type Refused = Extract<Sent, { kind: "refused" }>;
type Answered<Answer> = { readonly kind: "answered"; readonly answer: Answer } | Refused;
type Request = (stopped: AbortSignal) => Promise<Response>;

function taken(answered: Answered<SentPicture>): Sent {
  return answered.kind === "answered" ? { kind: "taken", picture: answered.answer } : answered;
}

/** Asks until there is an answer: a lost line, a busy server and one that is just being started are waited for. */
async function ask<Answer>(sending: Sending, request: () => Request): Promise<Answered<Answer>> {
  for (let tries = 0; ; tries++) {
    const outcome = await once<Answer>(sending, request());
    if (outcome.kind === "answered" || (outcome.status > 0 && !isPassing(outcome.status))) return outcome;
    if (outcome.status === 0) sending.lost(-1);
    await pause(WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0, sending.signal);
  }
}

/** Too many at once, or no process that answers: what passes by itself. */
function isPassing(status: number): boolean {
  return status === 429 || status >= 500;
}

/** `status` 0: there was no line. */
async function once<Answer>({ signal }: Sending, request: Request): Promise<Answered<Answer>> {
  try {
    const response = await request(signal);
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { kind: "answered", answer: answer as Answer };
    const { message = "" } = (answer ?? {}) as { message?: string };
    return { kind: "refused", status: response.status, message };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: "refused", status: 0, message: "" };
  }
}

const ACCEPT = { accept: "application/json" } as const;

function post(url: string, body: FormData, patience = SILENT_MS): Request {
  return within(patience, (signal) => fetch(url, { method: "POST", headers: ACCEPT, body, signal }));
}

function postPart(url: string, { from, part }: { from: number; part: Blob }): Request {
  const form = new FormData();
  form.set("from", `${from}`);
  form.set("part", part, "part");
  return post(url, form);
}

function postJson(url: string, value: unknown, patience = SILENT_MS): Request {
  const headers = { ...ACCEPT, "content-type": "application/json" };
  const body = JSON.stringify(value);
  return within(patience, (signal) => fetch(url, { method: "POST", headers, body, signal }));
}

function get(url: string): Request {
  return within(SILENT_MS, (signal) => fetch(url, { headers: ACCEPT, signal }));
}

/** By hand: telephones of a few years ago have no `AbortSignal.any`. */
function within(patience: number, request: Request): Request {
  return async (stopped) => {
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, patience);
    stopped.addEventListener("abort", end);
    try {
      return await request(ending.signal);
    } finally {
      clearTimeout(timer);
      stopped.removeEventListener("abort", end);
    }
  };
}

/** Ends early when the browser says that there is a line again. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener("online", over);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    const timer = setTimeout(over, ms);
    window.addEventListener("online", over);
    signal.addEventListener("abort", over, { once: true });
  });
}
