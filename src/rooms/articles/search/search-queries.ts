// The desk's search: candidates by signature among the newest stories, then a look at the texts themselves.

import { listSigningNames } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { seenAssignments, seenLines } from "../desk/seen-queries";
import type { Cursor } from "../desk/stories-queries";
import type { Viewer } from "../desk/viewer";
import type { Manuscript } from "../block";
import { type ArticleState, stateOf } from "../states";
import type { ArticleTables } from "../tables";
import { findPassage, hasTerm, type Passage, type Term, termsOf, textsOf } from "./find-passage";

export interface FoundStory extends Passage {
  readonly id: number;
  readonly language: Language;
  readonly state: ArticleState;
  readonly savedAt: number;
}

export interface SearchAsked {
  readonly viewer: Viewer;
  readonly words: string;
  readonly language?: Language;
  readonly state?: ArticleState;
  /** Search goes on behind this story. */
  readonly after?: Cursor;
}

export interface SearchAnswer {
  /** Newest first. */
  readonly stories: readonly FoundStory[];
  /** Where to go on; null when everything was looked through. */
  readonly next: Cursor | null;
}

/** So many signatures are looked through by one question: some 50 ms on SQLite. */
const WINDOW = 20_000;
/** So many texts are opened by one question. */
const MOST_OPENED = 120;
const MOST_FOUND = 40;
const AT_ONCE = 20;
const MOST_BYLINES = 5000;

/** No word to look for finds nothing. */
export async function searchStories(reads: Reads, asked: SearchAsked): Promise<SearchAnswer> {
  const terms = termsOf(asked.words);
  if (terms.length === 0) return { stories: [], next: null };
  const signed = await bylinesFor(reads, terms);
  const end = await findEnd(reads, asked.after);
  const candidates = await listCandidates(reads, { asked, terms, signed, end });
  const stories: FoundStory[] = [];
  let opened = 0;
  while (opened < candidates.length && stories.length < MOST_FOUND) {
    const some = candidates.slice(opened, opened + AT_ONCE);
    const texts = await readTexts(reads, some);
    const signers = await readSigners(reads, some);
    for (const candidate of some) {
      opened++;
      const found = lookInto(candidate, {
        text: texts.get(candidate.id),
        signers: signers.get(candidate.id) ?? [],
        terms,
        signed,
      });
      if (found) stories.push(found);
      if (stories.length === MOST_FOUND) break;
    }
  }
  const last = candidates[opened - 1];
  const cutShort = opened < candidates.length || candidates.length === MOST_OPENED;
  return { stories, next: cutShort && last ? { at: last.savedAt, id: last.id } : end };
}

type Candidate = Omit<FoundStory, keyof Passage>;

/** For each word, the bylines that have it in their name: they are named apart from the text, and may change their name. */
type Signed = ReadonlyMap<Term, readonly number[]>;

async function bylinesFor(reads: Reads, terms: readonly Term[]): Promise<Signed> {
  const names = await listSigningNames(reads, MOST_BYLINES);
  return new Map(
    terms.map((term) => [
      term,
      [...new Set(names.filter(({ name }) => hasTerm(name, term)).map(({ id }) => id))].slice(0, 20),
    ]),
  );
}

/** The story behind which this question does not look; null when the window reaches the end. */
async function findEnd(reads: Reads, after: Cursor | undefined): Promise<Cursor | null> {
  let query = reads
    .tables<ArticleTables>()
    .selectFrom("desk_lines")
    .select(["saved_at", "article_id"])
    .orderBy("saved_at", "desc")
    .orderBy("article_id", "desc");
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("saved_at", "<", after.at),
        eb.and([eb("saved_at", "=", after.at), eb("article_id", "<", after.id)]),
      ]),
    );
  const [end, beyond] = await query
    .offset(WINDOW - 1)
    .limit(2)
    .execute();
  return end && beyond ? { at: end.saved_at, id: end.article_id } : null;
}

interface Looking {
  readonly asked: SearchAsked;
  readonly terms: readonly Term[];
  readonly signed: Signed;
  readonly end: Cursor | null;
}

async function listCandidates(reads: Reads, { asked, terms, signed, end }: Looking): Promise<Candidate[]> {
  const { after } = asked;
  let query = seenLines(reads, asked.viewer)
    .select(["articles.id", "articles.language", "state", "saved_at"])
    .orderBy("saved_at", "desc")
    .orderBy("article_id", "desc")
    .limit(MOST_OPENED);
  if (asked.language) query = query.where("desk_lines.language", "=", asked.language);
  if (asked.state) query = query.where("state", "=", asked.state);
  if (end) query = query.where("saved_at", ">=", end.at);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("saved_at", "<", after.at),
        eb.and([eb("saved_at", "=", after.at), eb("article_id", "<", after.id)]),
      ]),
    );
  for (const term of terms)
    query = query.where((eb) =>
      eb.or([
        ...term.codes.map((code) => eb("signature", "like", `%${code}%`)),
        eb(
          "articles.id",
          "in",
          eb
            .selectFrom("signed_texts")
            .select("signed_texts.article_id")
            .where("byline_id", "in", [0, ...(signed.get(term) ?? [])]),
        ),
      ]),
    );
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    language: isLanguage(row.language) ? row.language : "en",
    state: stateOf(row.state),
    savedAt: row.saved_at,
  }));
}

async function readTexts(reads: Reads, some: readonly Candidate[]): Promise<ReadonlyMap<number, string>> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("drafts")
    .select(["article_id", "manuscript"])
    .where(
      "article_id",
      "in",
      some.map(({ id }) => id),
    )
    .execute();
  return new Map(rows.map((row) => [row.article_id, row.manuscript]));
}

/** Who signs or ever signed them, by article. */
async function readSigners(
  reads: Reads,
  some: readonly Candidate[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("signed_texts")
    .select(["article_id", "byline_id"])
    .where(
      "article_id",
      "in",
      some.map(({ id }) => id),
    )
    .execute();
  const found = Map.groupBy(rows, ({ article_id }) => article_id);
  return new Map([...found].map(([article, of]) => [article, of.map(({ byline_id }) => byline_id)]));
}

interface Look {
  readonly text: string | undefined;
  readonly signers: readonly number[];
  readonly terms: readonly Term[];
  readonly signed: Signed;
}

/** A signature may deceive; the text does not. */
function lookInto(candidate: Candidate, { text, signers, terms, signed }: Look): FoundStory | null {
  if (text === undefined) return null;
  const inText = terms.filter((term) => !(signed.get(term) ?? []).some((byline) => signers.includes(byline)));
  const found = findPassage(textsOf(JSON.parse(text) as Manuscript), inText);
  return found && { ...candidate, ...found };
}

export interface FoundAssignment extends Passage {
  readonly id: number;
  readonly language: Language;
}

/** Newest first, at most 20. */
export async function searchAssignments(
  reads: Reads,
  { viewer, words, language }: Pick<SearchAsked, "viewer" | "words" | "language">,
): Promise<FoundAssignment[]> {
  const terms = termsOf(words);
  if (terms.length === 0) return [];
  let query = seenAssignments(reads, viewer)
    .select(["id", "language", "title", "brief"])
    .orderBy("id", "desc")
    .limit(60);
  if (language) query = query.where("language", "=", language);
  for (const { codes } of terms)
    query = query.where((eb) => eb.or(codes.map((code) => eb("signature", "like", `%${code}%`))));
  const rows = await query.execute();
  return rows
    .flatMap((row): FoundAssignment[] => {
      const found = findPassage([row.title, row.brief], terms);
      return found
        ? [{ id: row.id, language: isLanguage(row.language) ? row.language : "en", ...found }]
        : [];
    })
    .slice(0, 20);
}
