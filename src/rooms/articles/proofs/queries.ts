// Reads of proofs: what a link leads to, and the links of an article.

import { findLockdown } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import type { ArticleView } from "../article";
import { Manuscript } from "../block";
import { viewOf } from "../queries";
import type { ArticleTables, ReadableTables } from "../tables";
import { type AskedOf, namesNobody } from "../withheld";
import { proofId } from "./proof";

/** What a proof's link leads to: a revision; or nothing, for good, until a moment (ms), or while the paper is locked down. */
export type Proof =
  | {
      readonly kind: "open";
      readonly view: ArticleView;
      readonly expiresAt: number;
      readonly openedAt: number | null;
    }
  | { readonly kind: "over"; readonly language: Language }
  | { readonly kind: "embargoed"; readonly language: Language; readonly until: number }
  | { readonly kind: "locked"; readonly language: Language };

/** Null for a link that was never made. */
export async function findProof(reads: Reads, token: string): Promise<Proof | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("proofs")
    .innerJoin("revisions", "revisions.id", "proofs.revision_id")
    .innerJoin("articles", "articles.id", "revisions.article_id")
    .select(["articles.id", "language", "revisions.manuscript", "published_at", "changed_at"])
    .select(["expires_at", "revoked_at", "opened_at", "embargo_at"])
    .where("token_hash", "=", sha256(token))
    .executeTakeFirst();
  if (!row || !isLanguage(row.language)) return null;
  const { language } = row;
  if (row.revoked_at !== null || row.expires_at <= reads.at) return { kind: "over", language };
  if (await findLockdown(reads)) return { kind: "locked", language };
  if ((row.embargo_at ?? 0) > reads.at) return { kind: "embargoed", language, until: row.embargo_at ?? 0 };
  const view = await viewOf(reads, {
    id: row.id,
    language,
    manuscript: Manuscript.parse(JSON.parse(row.manuscript)),
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  });
  return { kind: "open", view, expiresAt: row.expires_at, openedAt: row.opened_at };
}

/** A proof as colleagues see it. Times are milliseconds since 1970 UTC. */
export interface ProofLine {
  /** Opens nothing. */
  readonly id: string;
  readonly label: string;
  readonly revision: number;
  readonly madeAt: number;
  /** Null for what the program made, and for whoever may not be named. */
  readonly who: string | null;
  readonly expiresAt: number;
  readonly state: "open" | "expired" | "revoked";
  readonly opened: number;
  readonly openedAt: number | null;
}

/** Newest first. */
export async function listProofs(reads: Reads, asked: AskedOf): Promise<ProofLine[]> {
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("proofs")
    .innerJoin("revisions", "revisions.id", "proofs.revision_id")
    .leftJoin("people", "people.id", "proofs.created_by")
    .select(["token_hash", "label", "revisions.number", "proofs.created_at", "people.name"])
    .select(["expires_at", "revoked_at", "opened", "opened_at"])
    .where("revisions.article_id", "=", asked.article)
    .orderBy("proofs.created_at", "desc")
    .orderBy("token_hash")
    .limit(asked.most)
    .execute();
  const unnamed = await namesNobody(reads, asked);
  return rows.map((row) => ({
    id: proofId(row.token_hash),
    label: row.label,
    revision: row.number,
    madeAt: row.created_at,
    who: unnamed ? null : row.name,
    expiresAt: row.expires_at,
    state: row.revoked_at !== null ? "revoked" : row.expires_at <= reads.at ? "expired" : "open",
    opened: row.opened,
    openedAt: row.opened_at,
  }));
}
