// Talks to the server about notes: asks for them, leaves one, answers, and says what becomes of one.

import type { ShownNote } from "../../notes/notes-data";
import type { WritingUrls } from "../../writing-data";

const PATIENCE = 20_000;
const ASK = { accept: "application/json" };

type Urls = Pick<WritingUrls, "notes" | "resolveNote" | "settleSuggestion">;

/** Null when there was no answer. */
export async function askNotes(url: string): Promise<readonly ShownNote[] | null> {
  try {
    const response = await fetch(url, {
      headers: ASK,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? ((await response.json()) as ShownNote[]) : null;
  } catch {
    return null;
  }
}

/** Resolves to "" when it was taken, to the server's sentence, or to null when there was no answer. */
export async function sendNote(url: string, fields: Record<string, string>): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: ASK,
      body: new URLSearchParams(fields),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = (await response.json()) as { message?: string };
    return response.ok ? "" : (answer.message ?? null);
  } catch {
    return null;
  }
}

export const actsOn = (urls: Urls, note: number) => ({
  answer: (words: string) => sendNote(urls.notes, { answers: String(note), words }),
  resolve: () => sendNote(urls.resolveNote, { note: String(note), resolved: "yes" }),
  settle: (accept: boolean) =>
    sendNote(urls.settleSuggestion, { note: String(note), accept: accept ? "yes" : "no" }),
});
