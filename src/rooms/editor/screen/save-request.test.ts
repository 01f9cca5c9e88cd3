// What a save's answer means, and what the screen says of it, over a real connection.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { translatorFor } from "#platform/i18n";
import { gatherWords } from "../writing-data";
import { savedWhen } from "./other-version";
import { speaker } from "./said-words";
import { sendSave } from "./save-request";
import { sentenceOf } from "./saved-line";

const say = speaker(gatherWords(translatorFor("en")));
const manuscript = {
  headline: "",
  standfirst: "",
  section: null,
  bylines: [],
  topics: [],
  picture: null,
  body: [],
};
const ANSWERS: Record<string, () => Response> = {
  "/401": () => Response.json({ message: "signed-out" }, { status: 401 }),
  "/303": () => new Response(null, { status: 303, headers: { location: "/401" } }),
  "/403": () => Response.json({ message: "Not your role." }, { status: 403 }),
  "/413": () => new Response("", { status: 413 }),
};
let server: Bun.Server<undefined>;
beforeAll(() => {
  server = Bun.serve({ port: 0, fetch: ({ url }) => ANSWERS[new URL(url).pathname]?.() ?? new Response() });
});
afterAll(() => server.stop(true));

test("whoever is signed out reads the screen's own sentence, and that the words are on the device", async () => {
  const said = async (path: string): Promise<string> => {
    const attempt = { saveId: "a", base: 1, manuscript };
    const answer = await sendSave(new URL(path, server.url).href, { attempt, leaving: false });
    if (answer.kind === "saved") return "saved";
    const message = "message" in answer ? answer.message : "";
    return sentenceOf({ kind: "not-saved", why: answer.kind, message, kept: true }, say);
  };
  const signedOut = "Not saved: You are signed out. Sign in again in another tab. Kept on this device.";
  expect(await said("/401")).toBe(signedOut);
  expect(await said("/303")).toBe(signedOut);
  expect(await said("/403")).toBe("Not saved: Not your role. Kept on this device.");
  expect(await said("/413")).toBe("Not saved: the server has a problem, kept on this device");
});

test("when another version was saved is said without a name too", () => {
  const other = { version: 2, savedAtText: "21:13", savedBy: "", manuscript };
  expect(savedWhen(other, say)).toBe("Saved 21:13");
  expect(savedWhen({ ...other, savedBy: "Omar" }, say)).toBe("Saved 21:13, Omar");
  expect(savedWhen({ ...other, savedAtText: "" }, say)).toBe("");
});
