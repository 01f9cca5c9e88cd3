// Nothing that axe finds on the pages of a reader's account and of answers by mail, in both directions, light and dark.

import { expect, test } from "bun:test";
import { lookThroughAccount, offerAccounts, WITH_MAIL } from "./account-looks";
import { ownersJourney, VIEWS } from "./axe";

const owner = ownersJourney(WITH_MAIL);

test("an account and answers by mail, English on a phone and Arabic on a desktop", async () => {
  await offerAccounts(owner.here, owner.cookie);
  const [phone, desktop] = VIEWS;
  expect(await lookThroughAccount(owner.here, { language: "en", half: 0, ...phone })).toEqual([]);
  expect(await lookThroughAccount(owner.here, { language: "ar", half: 1, ...desktop })).toEqual([]);
}, 300_000);
