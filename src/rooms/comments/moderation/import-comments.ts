// Takes comments that were made in another system: through every check, held unless told otherwise, each of them once.

import type { Act, Transaction } from "#platform/act";
import { isLanguage } from "#platform/i18n";
import { randomId } from "#platform/ids";
import { type Checked, checkComment } from "../check-comment";
import { packReasons, riskOf, toTheMinute } from "../comment";
import { countApproved } from "../count-approved";
import { standingOf } from "../modes/mode";
import { listTakenNames } from "../queries";
import type { CommentTables } from "../tables";
import { findImported, findImportedId, findStoryAt } from "./import-queries";

export interface ImportedComment {
  /** What it is called in the system that it came from. */
  readonly sourceKey: string;
  readonly parentKey: string | null;
  /** The address of its story there. */
  readonly url: string;
  readonly name: string;
  readonly words: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Whether it was public there. */
  readonly approved: boolean;
}

export interface ImportComments {
  readonly comments: readonly ImportedComment[];
  /** Publish at once what was public there and what no check minds; else everything waits. */
  readonly publish: boolean;
}

export interface CommentsImported {
  readonly published: number;
  readonly held: number;
  /** Were here already. */
  readonly known: number;
  /** Had nothing to read, or more than is taken. */
  readonly refused: number;
  /** Addresses under which no story of this paper is public, each once. */
  readonly homeless: readonly string[];
}

/** Keys of nobody: an import knows no browser, and its repeats are found by their source. */
const NO_KEY = new Uint8Array(32);

type Outcome = "published" | "held" | "known" | "refused" | "homeless";

export async function importComments(act: Act, input: ImportComments): Promise<CommentsImported> {
  const taken = await listTakenNames(act.reads);
  const counts = { published: 0, held: 0, known: 0, refused: 0, homeless: 0 };
  const homeless = new Set<string>();
  for (const comment of input.comments) {
    const outcome = await importOne(act, { comment, publish: input.publish, taken });
    counts[outcome] += 1;
    if (outcome === "homeless") homeless.add(comment.url);
  }
  const { published, held, known, refused } = counts;
  return { published, held, known, refused, homeless: [...homeless] };
}

async function importOne(
  act: Act,
  { comment, publish, taken }: { comment: ImportedComment; publish: boolean; taken: readonly string[] },
): Promise<Outcome> {
  if (await findImported(act.reads, comment.sourceKey)) return "known";
  const story = await findStoryAt(act.reads, comment.url);
  if (!story) return "homeless";
  const checked = await check(act, { comment, article: story.id, taken });
  if (checked.outcome === "refuse") return "refused";
  const goes = publish && comment.approved && checked.outcome === "publish";
  const kept = await act.commit((tx) => keep(tx, { comment, checked, goes, ...story }));
  if (!kept) return "known";
  return goes ? "published" : "held";
}

/** A name that is not taken here is left out; the words stay. */
async function check(
  act: Act,
  { comment, article, taken }: { comment: ImportedComment; article: number; taken: readonly string[] },
): Promise<Checked> {
  const open = { place: "paper", mode: "open", closeDays: null, frozen: false, hidden: false } as const;
  const submitted = {
    name: comment.name,
    words: comment.words,
    trap: "",
    busy: false,
    taken,
    article,
    standing: standingOf([open], { publishedAt: act.at, at: act.at }),
    reads: act.reads,
    keys: { vote: NO_KEY },
    reader: null,
    trusted: false,
  };
  const checked = await checkComment(submitted);
  const isOfName = checked.faults.length > 0 && checked.faults.every((fault) => fault.startsWith("name-"));
  return isOfName ? checkComment({ ...submitted, name: "" }) : checked;
}

interface Kept {
  readonly comment: ImportedComment;
  readonly checked: Checked;
  readonly goes: boolean;
  readonly id: number;
  readonly language: string;
}

/** @returns whether it was not here yet */
async function keep(
  tx: Transaction,
  { comment, checked, goes, id: article, language }: Kept,
): Promise<boolean> {
  const parent = comment.parentKey === null ? null : await findImportedId(tx.reads, comment.parentKey);
  const row = await tx
    .tables<CommentTables>()
    .insertInto("comments")
    .values({
      public_id: randomId(12),
      article_id: article,
      parent_id: parent?.article === article ? parent.id : null,
      root_id: parent?.article === article ? parent.root : null,
      language: isLanguage(language) ? language : "en",
      name: checked.name,
      words: checked.words,
      state: goes ? "approved" : "held",
      reasons: packReasons(checked.reasons, null),
      spans: JSON.stringify(checked.spans),
      risk: riskOf(checked.reasons),
      author_key: null,
      repeat_key: null,
      created_at: toTheMinute(comment.at),
      decided_at: goes ? tx.at : null,
      decided_by: null,
      source_key: comment.sourceKey,
    })
    .onConflict((conflict) => conflict.column("source_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  if (goes) await countApproved(tx, { article, by: 1 });
  tx.record({ verb: "import", noun: "comment", id: row.id, details: { article } });
  if (goes) tx.change(`~comments:${article}`);
  return true;
}
