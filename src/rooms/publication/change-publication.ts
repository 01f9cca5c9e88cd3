// Changes what the paper is called, in which languages it appears, its clock, its accent and its comment policy.

import type { Act } from "#platform/act";
import { type Language, LANGUAGE_TAGS } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { type Accent, ACCENTS } from "./publication";
import { type PublicationTables, RESTING } from "./tables";

export interface ChangePublication {
  readonly defaultLanguage: string;
  readonly timeZone: string;
  readonly accent: string;
  /** Whether owners and publishers need more than a password. */
  readonly secondFactor: boolean;
  readonly twoPeople: boolean;
  readonly creditDue: boolean;
  readonly mailHeadlines?: boolean;
  readonly commentLikes?: boolean;
  readonly nameWarning?: boolean;
  readonly commentStepUp?: boolean;
  readonly readerAccounts?: boolean;
  /** In the paper's order; one left out is not offered to readers any more, its stories stay. */
  readonly languages: readonly { language: string; masthead: string; policy: string }[];
}

/** @throws Problem `invalid` naming what cannot be used; nothing is changed then */
export async function changePublication(act: Act, input: ChangePublication): Promise<void> {
  const languages = input.languages.filter(
    (one): one is { language: Language; masthead: string; policy: string } =>
      LANGUAGE_TAGS.some((tag) => tag === one.language),
  );
  if (languages.length === 0) throw new Problem("invalid", "publication.needs-language");
  if (languages.some((one) => !one.masthead.trim())) throw new Problem("invalid", "publication.needs-name");
  if (!languages.some((one) => one.language === input.defaultLanguage))
    throw new Problem("invalid", "publication.default-not-offered");
  if (!isTimeZone(input.timeZone)) throw new Problem("invalid", "publication.unknown-time-zone");
  const accent: Accent | undefined = ACCENTS.find((one) => one === input.accent);
  if (!accent) throw new Problem("invalid", "publication.unknown-accent");
  await act.commit(async (tx) => {
    const db = tx.tables<PublicationTables>();
    await db
      .updateTable("publications")
      .set({
        default_language: input.defaultLanguage,
        time_zone: input.timeZone,
        accent,
        ...choicesOf(input),
      })
      .execute();
    // A language that is switched off keeps its name and its policy.
    await db.updateTable("publication_languages").set({ position: RESTING }).execute();
    for (const [position, { language, masthead, policy }] of languages.entries()) {
      const values = { masthead: masthead.trim(), policy, position };
      await db
        .insertInto("publication_languages")
        .values({ language, ...values })
        .onConflict((conflict) => conflict.column("language").doUpdateSet(values))
        .execute();
    }
    tx.record({
      verb: "change",
      noun: "publication",
      id: 1,
      details: { twoPeople: input.twoPeople ? 1 : 0 },
    });
    tx.change("publication");
  });
}

function choicesOf(input: ChangePublication) {
  return {
    second_factor: Number(input.secondFactor),
    two_people: Number(input.twoPeople),
    credit_due: Number(input.creditDue),
    mail_headlines: Number(input.mailHeadlines ?? false),
    comment_likes: Number(input.commentLikes ?? false),
    name_warning: Number(input.nameWarning ?? false),
    comment_step_up: Number(input.commentStepUp ?? false),
    reader_accounts: Number(input.readerAccounts ?? false),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}
