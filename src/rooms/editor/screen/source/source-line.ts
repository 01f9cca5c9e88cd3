// Talks to the server about the source: asks for its pieces anew, and says which of them are dealt with.

import type { ShownPiece, SourceData } from "../../source-data";

const PATIENCE = 20_000;

/** Null when the line is gone, or what came is no answer. */
export async function askPieces(url: string): Promise<SourceData | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? ((await response.json()) as SourceData) : null;
  } catch {
    return null;
  }
}

/** Resolves to "" when it was noted, to the server's sentence, or to null when there was no answer. */
export async function sendSettled(
  url: string,
  { piece, own }: { piece: ShownPiece; own?: string },
): Promise<string | null> {
  const body = new URLSearchParams({ key: piece.key, digest: piece.digest, own: own ?? "" });
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { accept: "application/json" },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = (await response.json()) as { message?: string };
    return response.ok ? "" : (answer.message ?? null);
  } catch {
    return null;
  }
}
