// What lower rooms announce of sections and bylines: old addresses lead on, stories and corrections follow, in the same transaction.

import { listPictures } from "#media";
import { listSelves } from "#people";
import type { Transaction } from "#platform/act";
import type { Events } from "#platform/events";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import { Manuscript } from "../block";
import { showPictures } from "../signing/signers";
import type { ArticleTables } from "../tables";
import { forgetAddresses, leadElsewhere, leaveAddress, takeAddress } from "./leave-address";

/** Each is heard under the name of what it hears; `app.ts` says so. */
export const hearMoves = {
  sectionMoved,
  sectionNamed,
  sectionGone,
  bylineMoved,
  bylinesMerged,
  bylineWithheld,
  bylineNamed,
  bylinePictured,
} as const;

async function sectionMoved(tx: Transaction, moved: Events["section-moved"]): Promise<void> {
  const { section, language, before, after } = moved;
  await leaveAddress(tx, {
    from: urls.section(language, before),
    to: urls.section(language, after),
    target: { noun: "section", id: section, language },
  });
}

function sectionNamed(tx: Transaction, { language, path }: Events["section-named"]): Promise<void> {
  return takeAddress(tx, urls.section(language, path));
}

/** Whoever comes to what is gone is told so. */
async function sectionGone(
  tx: Transaction,
  { section, addresses }: Events["section-removed"],
): Promise<void> {
  for (const { language, path } of addresses)
    await leaveAddress(tx, {
      from: urls.section(language, path),
      to: null,
      target: { noun: "gone", id: null, language },
    });
  await leadElsewhere(tx, { noun: "section", id: section, into: "gone" });
}

async function bylineMoved(tx: Transaction, moved: Events["byline-moved"]): Promise<void> {
  const { byline, language, before, after } = moved;
  const to = urls.byline(language, after);
  if (before === null) return takeAddress(tx, to);
  await leaveAddress(tx, {
    from: urls.byline(language, before),
    to,
    target: { noun: "byline", id: byline, language },
  });
}

async function bylinesMerged(tx: Transaction, { from, into, left }: Events["bylines-merged"]): Promise<void> {
  await leadElsewhere(tx, { noun: "byline", id: from, into });
  for (const { language, slug } of left)
    await leaveAddress(tx, {
      from: urls.byline(language, slug),
      to: null,
      target: { noun: "byline", id: into, language },
    });
  await giveStories(tx, { from, into });
  await giveWithheld(tx, { from, into });
}

interface Merging {
  readonly from: number;
  readonly into: number;
}

async function giveStories(tx: Transaction, { from, into }: Merging): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db
    .deleteFrom("article_bylines")
    .where("byline_id", "=", from)
    .where("article_id", "in", (eb) =>
      eb.selectFrom("article_bylines as both").select("both.article_id").where("both.byline_id", "=", into),
    )
    .execute();
  await db.updateTable("article_bylines").set({ byline_id: into }).where("byline_id", "=", from).execute();
  // Old texts keep the id that they have; that the other stands over them is known beside it.
  await db
    .insertInto("signed_texts")
    .columns(["article_id", "byline_id"])
    .expression((eb) =>
      eb
        .selectFrom("signed_texts as own")
        .select(["own.article_id", eb.val(into).as("byline_id")])
        .where("own.byline_id", "=", from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db.updateTable("corrections").set({ byline_id: into }).where("byline_id", "=", from).execute();
  await db
    .updateTable("correction_versions")
    .set({ byline_id: into })
    .where("byline_id", "=", from)
    .execute();
}

/** In a story in which both were withheld, the first stand-in goes on. */
async function giveWithheld(tx: Transaction, { from, into }: Merging): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db
    .deleteFrom("withheld_uses")
    .where("byline_id", "=", from)
    .where("story_id", "in", (eb) =>
      eb.selectFrom("withheld_uses as both").select("both.story_id").where("both.byline_id", "=", into),
    )
    .execute();
  await db.updateTable("withheld_uses").set({ byline_id: into }).where("byline_id", "=", from).execute();
}

/** No address may tell the name; and no correction is signed with it. */
async function bylineWithheld(tx: Transaction, { byline }: Events["byline-withheld"]): Promise<void> {
  await forgetAddresses(tx, { noun: "byline", id: byline });
  await showSigned(tx, byline);
  await tellCorrections(tx, byline);
}

async function bylineNamed(tx: Transaction, { byline }: Events["byline-named"]): Promise<void> {
  await showSigned(tx, byline);
  await tellCorrections(tx, byline);
}

/** @throws Problem `invalid` for a picture that the library has not */
async function bylinePictured(
  tx: Transaction,
  { byline, picture }: Events["byline-pictured"],
): Promise<void> {
  if (picture !== null && (await listPictures(tx.reads, [picture])).size === 0)
    throw new Problem("invalid", "names.no-such-picture");
  await showSigned(tx, byline);
}

/** A byline's picture is public while a story that it signs is. */
async function showSigned(tx: Transaction, byline: number): Promise<void> {
  const selves = await listSelves(tx.reads, byline);
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("article_bylines")
    .innerJoin("articles", "articles.id", "article_bylines.article_id")
    .innerJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select(["articles.id", "manuscript"])
    .where("byline_id", "in", selves)
    .execute();
  for (const { id, manuscript } of rows)
    await showPictures(tx, { article: id, manuscript: Manuscript.parse(JSON.parse(manuscript)) });
}

async function tellCorrections(tx: Transaction, byline: number): Promise<void> {
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("corrections")
    .innerJoin("articles", "articles.id", "corrections.article_id")
    .select(["articles.id", "language"])
    .where("byline_id", "=", byline)
    .execute();
  tx.change(...rows.flatMap(({ id, language }) => [`article:${id}`, `corrections:${language}`]));
}
