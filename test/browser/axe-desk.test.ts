// Nothing that axe finds at the desk, in both directions, light and dark.

import { expect, test } from "bun:test";
import { sendForm } from "../processes";
import { DESKTOP, look, ownersJourney, PHONE } from "./axe";

const owner = ownersJourney();

test("the desk, English on a desktop and Arabic on a phone", async () => {
  const form = (path: string, fields: Record<string, string>) =>
    sendForm(`${owner.here.origin}/newsroom${path}`, fields, { cookie: owner.cookie });
  await form("/budget", {
    title: "مواعيد العبّارة",
    language: "ar",
    due: "2040-01-01T10:00",
    brief: "من يدفع؟",
  });
  const paths = [
    "/newsroom/",
    "/newsroom/stories?sort=deadline",
    "/newsroom/budget",
    "/newsroom/assignments/1",
    "/newsroom/calendar",
    "/newsroom/search?q=pass",
    "/newsroom/notices",
    "/newsroom/account/notices",
    "/newsroom/account/address",
  ];
  const storageState = owner.signedIn;
  expect(await look(owner.here, paths, { viewport: DESKTOP, colorScheme: "light", storageState })).toEqual(
    [],
  );
  await form("/account", { name: "Sama Yusuf", language: "ar" });
  expect(await look(owner.here, paths, { viewport: PHONE, colorScheme: "dark", storageState })).toEqual([]);
}, 300_000);
