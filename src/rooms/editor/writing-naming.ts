// What the drawer says of an article's address, its language and its names, and what may be done about them.

import { listFreeLanguages, type Writing } from "#articles";
import { listBylineNames, mayDo } from "#people";
import type { Visit } from "#platform/http";
import { type Language, monthOf } from "#platform/i18n";
import { type Publication, slugOf } from "#publication";
import { urls } from "#urls";

export interface WritingNaming {
  /** Where it stands, or would stand if it went out now; decoded, as people read it. */
  readonly address: string;
  readonly slug: string;
  /** Readers know the address: it is moved by those who publish, and the old one leads on. */
  readonly isKnown: boolean;
  readonly mayMove: boolean;
  /** Whether this person picks the stories that stand beside it. */
  readonly mayRelate: boolean;
  /** The paper's languages in which the story has no article. */
  readonly languages: readonly Language[];
  /** Named bylines of the story as it was saved; `inWords`, when the name stands in its words too. */
  readonly signers: readonly { readonly id: number; readonly name: string; readonly inWords: boolean }[];
}

export async function namingOf(
  visit: Visit<undefined>,
  of: {
    writing: Writing;
    publication: Publication;
    bylines: readonly { id: number; name: string; withheld?: boolean }[];
  },
): Promise<WritingNaming> {
  const { writing, publication, bylines } = of;
  const { language, manuscript, address } = writing;
  const slug = writing.slug ?? (slugOf(manuscript.headline) || String(writing.id));
  const month = address?.month ?? monthOf(visit.reads.at, publication.timeZone);
  const mayMove = address === null || mayDo(visit.person?.role ?? "", "articles.publish");
  return {
    address: decodeURIComponent(urls.article({ language, month, slug })),
    slug: writing.slug ?? "",
    isKnown: address !== null,
    mayMove,
    mayRelate: mayDo(visit.person?.role ?? "", "articles.relate"),
    languages: mayMove ? await listFreeLanguages(visit.act, writing.id) : [],
    signers: await signersOf(visit, { writing, bylines }),
  };
}

/** A byline that is withheld helps nobody whose name stands in a credit or in the text. */
async function signersOf(
  { reads }: Visit<undefined>,
  { writing, bylines }: Pick<Parameters<typeof namingOf>[1], "writing" | "bylines">,
): Promise<WritingNaming["signers"]> {
  const { bylines: ids, ...words } = writing.manuscript;
  const text = JSON.stringify(words);
  const names = await listBylineNames(reads, ids);
  return ids.flatMap((id) => {
    const byline = bylines.find((one) => one.id === id && !one.withheld);
    if (!byline) return [];
    const inWords = Object.values(names.get(id) ?? {}).some(({ name }) => text.includes(name));
    return [{ id, name: byline.name, inWords }];
  });
}
