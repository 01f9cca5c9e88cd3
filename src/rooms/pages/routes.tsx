// The newsroom's addresses of standing pages: the list, writing one, its place in the foot, and taking it away.

import { z } from "zod";
import { isWithin, limitsOf } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { formatDate, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { getPage } from "./get-page";
import { makeStanding } from "./make-standing";
import type { StandingPage } from "./page";
import { PagesPage } from "./pages-page";
import { PLACINGS, placeStanding } from "./place-standing";
import { putOutStanding } from "./put-out-standing";
import { listPages } from "./queries";
import { readWords } from "./read-words";
import { removeStanding } from "./remove-standing";
import { saveStanding } from "./save-standing";
import { previewRoute } from "./preview";
import { takeDownStanding } from "./take-down-standing";
import { type TypedPage, WritingPage, type WritingPageProps } from "./writing-page";

const RIGHT = "pages.change";
/** The longest words in Arabic script, as a form sends them, and room to be told that they are too long. */
const FORM_BYTES = 1_500_000;
const DONE = ["made", "saved", "out", "down", "moved", "removed"] as const;

const New = z.object({ language: z.string().catch(""), title: z.string().catch("") });
type New = z.infer<typeof New>;
const Sent = z.object({
  base: z.coerce.number().int().min(0),
  title: z.string().catch(""),
  slug: z.string().catch(""),
  /** Browsers send both characters of a line end. */
  words: z
    .string()
    .catch("")
    .transform((words) => words.replace(/\r\n?/g, "\n")),
  same: z.string().catch(""),
  then: z.enum(["save", "put-out"]).catch("save"),
});
type Sent = z.infer<typeof Sent>;
const Placed = z.object({ placing: z.enum(PLACINGS) });
const Sure = z.object({ sure: z.string().catch("") });

const asPage = { method: "GET", access: RIGHT, cache: "never" } as const;
const asForm = { method: "POST", access: RIGHT, cache: "never", crossSite: "refuse" } as const;

export const pageRoutes: { readonly newsroom: readonly AnyRoute[]; readonly preview: readonly AnyRoute[] } = {
  newsroom: [
    route({
      ...asPage,
      name: "pages.list",
      path: PATTERNS.staffPages,
      query: ["done"],
      answer: (visit) => showPages(visit, null),
    }),
    route({ ...asForm, name: "pages.make", path: PATTERNS.staffPages, body: formBody(New), answer: make }),
    route({
      ...asPage,
      name: "pages.write",
      path: PATTERNS.staffPage,
      query: ["done"],
      answer: async (visit) => showPage(visit, { page: await getPage(visit) }),
    }),
    route({
      ...asForm,
      name: "pages.save",
      path: PATTERNS.staffPage,
      body: formBody(Sent, FORM_BYTES),
      answer: save,
    }),
    route({
      ...asForm,
      name: "pages.place",
      path: PATTERNS.placePage,
      body: formBody(Placed),
      answer: place,
    }),
    route({
      ...asForm,
      name: "pages.take-down",
      path: PATTERNS.takeDownPage,
      body: formBody(Sure),
      answer: (visit: Visit<{ sure: string }>) => away(visit, takeDownStanding),
    }),
    route({
      ...asForm,
      name: "pages.remove",
      path: PATTERNS.removePage,
      body: formBody(Sure),
      answer: (visit: Visit<{ sure: string }>) => away(visit, removeStanding),
    }),
  ],
  preview: [previewRoute],
};

function doneIn({ query, t }: Visit<unknown>): string | null {
  const done = DONE.find((one) => one === query.get("done"));
  return done ? t(`pages.done-${done}`) : null;
}

/** A refusal that the page with the form answers, with what was typed still in it. @throws anything else again */
function refusalOf(error: unknown): Problem {
  const kinds: readonly string[] = ["invalid", "conflict"];
  if (error instanceof Problem && kinds.includes(error.kind)) return error;
  throw error;
}

async function languagesFor({ reads, act }: Visit<unknown>): Promise<Language[]> {
  const { languages } = await getPublication(reads);
  const limits = await limitsOf(act);
  return languages
    .map(({ language }) => language)
    .filter((language) => isWithin(limits, { language, editions: [] }));
}

async function showPages(
  visit: Visit<unknown>,
  refused: { typed: { language: string; title: string }; wrong: Problem } | null,
): Promise<Response> {
  const { t, reads, language } = visit;
  const wrong = refused?.wrong;
  return visit.page({
    title: t("pages.pages"),
    current: "pages",
    status: wrong ? 422 : 200,
    body: (
      <PagesPage
        t={t}
        languages={await languagesFor(visit)}
        pages={await listPages(reads)}
        typed={refused?.typed ?? { language, title: "" }}
        done={wrong ? null : doneIn(visit)}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}

async function make(visit: Visit<New>): Promise<Response> {
  try {
    const id = await makeStanding(visit.act, visit.body);
    return visit.seeOther(`${urls.staffPage(id)}?done=made`);
  } catch (error) {
    return showPages(visit, { typed: visit.body, wrong: refusalOf(error) });
  }
}

interface Shown {
  readonly page: StandingPage;
  /** As typed and not saved; else as it is. */
  readonly typed?: TypedPage;
  readonly wrong?: Problem;
}

async function showPage(visit: Visit<unknown>, { page, typed, wrong }: Shown): Promise<Response> {
  const { t, reads } = visit;
  const all = await listPages(reads);
  const others = all.filter(({ language }) => language !== page.language);
  const same = others.find(({ sameAs }) => sameAs === page.sameAs);
  const shown = typed ?? { ...page, same: same ? String(same.id) : "", base: page.version };
  const isConflict = typed !== undefined && typed.base !== page.version;
  const props: WritingPageProps = {
    t,
    page,
    // Whoever saves after having read both replaces what stands there knowingly.
    typed: { ...shown, base: page.version },
    cannot: readWords(shown.words).cannot,
    others,
    theirs: isConflict ? page : null,
    done: wrong ? null : doneIn(visit),
    wrong: wrong ? await sentenceOf(visit, { page, wrong, isConflict }) : null,
  };
  return visit.page({
    title: page.title,
    current: "pages",
    status: wrong ? (isConflict ? 409 : 422) : 200,
    body: <WritingPage {...props} />,
  });
}

async function sentenceOf(
  { t, reads, language }: Visit<unknown>,
  { page, wrong, isConflict }: { page: StandingPage; wrong: Problem; isConflict: boolean },
): Promise<string> {
  if (!isConflict) return t(wrong.message, wrong.values);
  const { timeZone: zone } = await getPublication(reads);
  const moment = formatDate(language, page.savedAt, { kind: "moment", zone });
  return t("pages.conflict", { name: page.savedBy || t("pages.somebody"), moment });
}

async function save(visit: Visit<Sent>): Promise<Response> {
  const { act, body } = visit;
  const { id } = await getPage(visit);
  let base = body.base;
  try {
    base = await saveStanding(act, { ...body, page: id, same: Number(body.same) || null });
    if (body.then === "put-out") await putOutStanding(act, { page: id, version: base });
  } catch (error) {
    const wrong = refusalOf(error);
    return showPage(visit, { page: await getPage(visit), typed: { ...body, base }, wrong });
  }
  return visit.seeOther(`${urls.staffPage(id)}?done=${body.then === "put-out" ? "out" : "saved"}`);
}

async function place(visit: Visit<z.infer<typeof Placed>>): Promise<Response> {
  const page = await getPage(visit);
  try {
    await placeStanding(visit.act, { page: page.id, placing: visit.body.placing });
  } catch (error) {
    return showPages(visit, { typed: { language: page.language, title: "" }, wrong: refusalOf(error) });
  }
  return visit.seeOther(`${urls.staffPages()}?done=moved#${page.language}`);
}

async function away(
  visit: Visit<{ sure: string }>,
  verb: (act: Visit<unknown>["act"], input: { page: number }) => Promise<void>,
): Promise<Response> {
  const page = await getPage(visit);
  try {
    if (visit.body.sure !== "yes") throw new Problem("invalid", "pages.unsure");
    await verb(visit.act, { page: page.id });
  } catch (error) {
    return showPage(visit, { page: await getPage(visit), wrong: refusalOf(error) });
  }
  return page.isPublic
    ? visit.seeOther(`${urls.staffPage(page.id)}?done=down`)
    : visit.seeOther(`${urls.staffPages()}?done=removed`);
}
