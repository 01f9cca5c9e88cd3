// Reads of notices: how many are unread, the list with what each is about, and what somebody wants to be told of.

import { listHeadlines, listTitles, type Viewer } from "#articles/desk";
import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import { kindOf, type NoticeKind, type Told, toldOf, type Topic, TOPIC_NAMES } from "./notice";
import type { NoticeTables, ReadableTables } from "./tables";

export interface Notice {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly at: number;
  readonly read: boolean;
  readonly article: number | null;
  readonly assignment: number | null;
  /** Null for what is gone, or lies outside the limits of whoever reads. */
  readonly about: { readonly headline: string; readonly language: Language } | null;
  /** What somebody said with it; "" for nothing, and for whoever may not see the story. */
  readonly words: string;
  /** Who did it; null for the clock, and where nobody may be named. */
  readonly who: string | null;
}

export interface NoticesAsked {
  readonly viewer: Viewer;
  readonly most: number;
  /** Only older ones than this. */
  readonly before?: number;
}

/** Newest first. */
export async function listNotices(reads: Reads, asked: NoticesAsked): Promise<Notice[]> {
  const { viewer, before, most } = asked;
  let query = reads
    .tables<NoticeTables & ReadableTables>()
    .selectFrom("notices")
    .leftJoin("people", "people.id", "notices.by_person")
    .leftJoin("article_steps", (join) =>
      join.onRef("article_steps.id", "=", "notices.step_id").on("notices.article_id", "is not", null),
    )
    .leftJoin("assignment_steps", (join) =>
      join.onRef("assignment_steps.id", "=", "notices.step_id").on("notices.assignment_id", "is not", null),
    )
    .leftJoin("notes", "notes.id", "notices.note_id")
    .select(["notices.id", "notices.kind", "notices.article_id", "notices.assignment_id", "notices.at"])
    .select(["notices.read_at", "people.name"])
    .select(["article_steps.reason", "assignment_steps.reason as assignment_reason", "notes.words"])
    .where("notices.person_id", "=", viewer.person);
  if (before !== undefined) query = query.where("notices.id", "<", before);
  const rows = await query.orderBy("notices.id", "desc").limit(most).execute();
  const articles = await listHeadlines(reads, {
    viewer,
    articles: rows.flatMap(({ article_id }) => article_id ?? []),
  });
  const titles = await listTitles(reads, {
    viewer,
    assignments: rows.flatMap(({ assignment_id }) => assignment_id ?? []),
  });
  return rows.flatMap((row): Notice[] => {
    const kind = kindOf(row.kind);
    const about = articles.get(row.article_id ?? 0) ?? titles.get(row.assignment_id ?? 0) ?? null;
    if (!kind) return [];
    return [
      {
        id: row.id,
        kind,
        at: row.at,
        read: row.read_at !== null,
        article: row.article_id,
        assignment: row.assignment_id,
        about: about && { headline: about.headline, language: about.language },
        words: about ? (row.words ?? row.reason ?? row.assignment_reason ?? "") : "",
        who: about && !about.unnamed ? row.name : null,
      },
    ];
  });
}

export async function countUnread(reads: Reads, person: number): Promise<number> {
  const row = await reads
    .tables<NoticeTables>()
    .selectFrom("notices")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("person_id", "=", person)
    .where("read_at", "is", null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export async function findTold(
  reads: Reads,
  { person, topic }: { person: number; topic: Topic },
): Promise<Told> {
  const row = await reads
    .tables<NoticeTables>()
    .selectFrom("notice_choices")
    .select("told")
    .where("person_id", "=", person)
    .where("topic", "=", topic)
    .executeTakeFirst();
  return toldOf(row?.told, topic);
}

export async function listChoices(reads: Reads, person: number): Promise<ReadonlyMap<Topic, Told>> {
  const rows = await reads
    .tables<NoticeTables>()
    .selectFrom("notice_choices")
    .select(["topic", "told"])
    .where("person_id", "=", person)
    .execute();
  const chosen = new Map(rows.map(({ topic, told }) => [topic, told]));
  return new Map(TOPIC_NAMES.map((topic) => [topic, toldOf(chosen.get(topic), topic)]));
}
