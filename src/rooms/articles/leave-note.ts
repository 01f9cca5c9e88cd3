// Leaves a note on a passage for a colleague, or answers one. It is never part of the text and never public.

import { holdArticle } from "./hold-article";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { passageOf } from "./manuscript/words";
import { isSuggestible } from "./suggest/settle-suggestion";
import type { ArticleTables } from "./tables";

const LONGEST = 4000;

export interface LeaveNote {
  readonly article: number;
  readonly words: string;
  /** The block that it is about; "" for the whole story. An answer stands where its note stands. */
  readonly block: string;
  /** Words of that block; the whole of it when they are not in it. */
  readonly quoted: string;
  /** Whom it is for; null for everybody. */
  readonly person: number | null;
  /** The note that it answers. */
  readonly answers: number | null;
  /** How the passage should read; "" for a note that only says something. */
  readonly suggested?: string;
}

/** As long as a run of text may be. */
const LONGEST_PASSAGE = 20_000;

interface Place {
  readonly suggestible: boolean;
  readonly parent: number | null;
  readonly block: string;
  readonly quoted: string;
  /** Who left the note that is answered, and whom it was for. */
  readonly talkers: readonly (number | null)[];
}

/** A suggestion needs no words beside it. @returns its id. @throws Problem `invalid` without words, `not-found` for an article, block or note that is not there */
export async function leaveNote(act: Act, input: LeaveNote): Promise<number> {
  const words = input.words.normalize("NFC").trim();
  const suggested = (input.suggested ?? "").normalize("NFC").trim();
  if ((!words && !suggested) || words.length > LONGEST) throw new Problem("invalid", "articles.note-empty");
  if (suggested.length > LONGEST_PASSAGE) throw new Problem("invalid", "articles.suggestion-long");
  return act.commit(async (tx) => {
    await holdArticle(tx, input);
    const place = input.answers === null ? await passageFor(tx, input) : await placeOf(tx, input);
    if (suggested && !place.suggestible) throw new Problem("invalid", "articles.suggestion-place");
    if (suggested && suggested === place.quoted) throw new Problem("invalid", "articles.suggestion-same");
    const { id } = await tx
      .tables<ArticleTables>()
      .insertInto("notes")
      .values({
        article_id: input.article,
        parent_id: place.parent,
        block_id: place.block,
        quoted: place.quoted,
        words,
        for_person: input.person,
        created_by: tx.who.kind === "person" ? tx.who.id : null,
        created_at: tx.at,
        resolved_by: null,
        resolved_at: null,
        suggested: suggested || null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    tx.record({ verb: "note", noun: "article", id: input.article, details: { note: id } });
    const concerns = [...new Set([input.person, ...place.talkers])].filter((person) => person !== null);
    await tx.announce("note-left", { article: input.article, note: id, concerns });
    return id;
  });
}

/** Where the note stands that is answered. */
async function placeOf(tx: Transaction, { article, answers }: LeaveNote): Promise<Place> {
  const note = await tx
    .tables<ArticleTables>()
    .selectFrom("notes")
    .select(["id", "block_id", "quoted", "created_by", "for_person"])
    .where("id", "=", answers)
    .where("article_id", "=", article)
    .where("parent_id", "is", null)
    .executeTakeFirst();
  if (!note) throw new Problem("not-found", "articles.no-note");
  const talkers = [note.created_by, note.for_person];
  return { parent: note.id, block: note.block_id, quoted: note.quoted, talkers, suggestible: false };
}

/** What stands there now is kept with it, so that it is known later what was meant. */
async function passageFor(tx: Transaction, { article, block, quoted, suggested }: LeaveNote): Promise<Place> {
  const draft = await tx
    .tables<ArticleTables>()
    .selectFrom("drafts")
    .select("manuscript")
    .where("article_id", "=", article)
    .executeTakeFirst();
  if (!draft) throw new Problem("not-found", "articles.unknown");
  if (!block) return { parent: null, block, quoted: "", talkers: [], suggestible: false };
  const passage = Manuscript.parse(JSON.parse(draft.manuscript)).body.find(({ id }) => id === block);
  if (!passage) throw new Problem("not-found", "articles.no-passage");
  const text = passageOf(passage).normalize("NFC");
  if (suggested)
    return { parent: null, block, quoted: text, talkers: [], suggestible: isSuggestible(passage) };
  const chosen = quoted.normalize("NFC").trim();
  const isIn = chosen && text.includes(chosen);
  return { parent: null, block, quoted: isIn ? chosen : text, talkers: [], suggestible: false };
}
