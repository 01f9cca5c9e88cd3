// The page for a comment that was not taken: what its author must mend, wait for, or read first. What was typed stands in it.

import type { Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { getPublication } from "#publication";
import type { ReaderToken } from "#readers";
import type { ArticleAddress } from "#urls";
import type { Account } from "./accounts/account";
import { faultyPage, nudgePage } from "./own-page";
import type { Posted } from "./post-comment";
import type { TypedComment } from "./warnings/warning";
import { warningPage } from "./warnings/warning-page";
import { findWarning } from "./warnings/warning-queries";

export interface NotTaken {
  readonly article: { readonly address: ArticleAddress; readonly headline: string };
  readonly posted: Exclude<Posted, { kind: "held" }>;
  readonly reader: ReaderToken;
  /** Of whoever is signed in. */
  readonly account: Account | null;
  readonly typed: TypedComment;
}

export async function notTaken(
  visit: Visit<unknown>,
  { article, posted, reader, account, typed }: NotTaken,
): Promise<Response> {
  const { t, language, act, keys } = visit;
  const { address, headline } = article;
  const { timeZone: zone, nameWarning: warns } = await getPublication(act.reads);
  const said = { address, headline, t, language, warns, typed, signedAs: account?.name };
  if (posted.kind === "nudged")
    return visit.page(nudgePage({ ...said, nudges: posted.nudges, answers: typed.answers || undefined }));
  const { faults, until } = posted;
  const warnable = { reader, account: account?.id ?? null, keys };
  const warning = faults.includes("warned") ? await findWarning(act.reads, warnable) : null;
  if (warning) return visit.page(warningPage({ ...said, warning, zone }));
  return visit.page(
    faultyPage({
      ...said,
      faults,
      until: until ? formatDate(language, until, { kind: "moment", zone }) : undefined,
      answers: faults.includes("answered-gone") ? undefined : typed.answers || undefined,
    }),
  );
}
