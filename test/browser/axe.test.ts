// Nothing that axe finds in the newsroom, in both directions, light and dark.

import { expect, test } from "bun:test";
import { linkIn, runVerb, sendForm } from "../processes";
import { look, ownersJourney, PHONE, VIEWS } from "./axe";
import { publishEveryBlock } from "./every-block";

const owner = ownersJourney();

test("the newsroom, English and Arabic, light and dark", async () => {
  const stories = await (
    await fetch(`${owner.here.origin}/newsroom/stories`, { headers: { cookie: owner.cookie } })
  ).text();
  const write = /\/newsroom\/articles\/\d+\/write/.exec(stories)?.[0] ?? "";
  const [history, notes, corrections, proofs, preview, publish] = [
    "history",
    "notes",
    "corrections",
    "proofs",
    "preview",
    "publish",
  ].map((page) => write.replace(/write$/, page));
  const paths = [
    "/newsroom/stories",
    "/newsroom/pictures",
    "/newsroom/pictures/1",
    "/newsroom/comments",
    "/newsroom/comments/modes",
    "/newsroom/comments/words",
    "/newsroom/comments/figures",
    "/newsroom/comments?state=approved",
    "/newsroom/front",
    "/newsroom/front/en/front",
    "/newsroom/front/ar/front/preview",
    "/newsroom/settings",
    "/newsroom/pages",
    "/newsroom/pages/1",
    "/newsroom/people",
    "/newsroom/people/2",
    "/newsroom/account",
    "/newsroom/lockdown",
    "/newsroom/names/bylines",
    "/newsroom/names/bylines/1?with=a",
    "/newsroom/names/speakers/1/split",
    "/newsroom/names/withheld",
    "/newsroom/record",
    write,
    history ?? "",
    notes ?? "",
    (await publishEveryBlock(owner.here.origin, { cookie: owner.cookie, language: "ar" })).write,
    corrections ?? "",
    proofs ?? "",
    preview ?? "",
    publish ?? "",
    `${write.replace(/write$/, "related")}?q=lake`,
  ];
  await runVerb(owner.ground, ["person", "add", "Nadia", "--role", "reporter"]);
  const storageState = owner.signedIn;
  for (const [at, view] of VIEWS.entries()) {
    const language = at % 2 === 0 ? "en" : "ar";
    await sendForm(
      `${owner.here.origin}/newsroom/account`,
      { name: "Sama Yusuf", language },
      { cookie: owner.cookie },
    );
    const mine = paths.filter((_, index) => VIEWS.length > 2 || index % 2 === at);
    expect(await look(owner.here, mine, { ...view, storageState })).toEqual([]);
  }
  const invited = await runVerb(owner.ground, [
    "person",
    "add",
    "ديلان",
    "--role",
    "editor",
    "--language",
    "ar",
  ]);
  const claim = new URL(linkIn(invited.out)).pathname;
  expect(await look(owner.here, [claim, "/newsroom/sign-in"], { viewport: PHONE, locale: "ar" })).toEqual([]);
}, 300_000);
