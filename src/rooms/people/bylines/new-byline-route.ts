// The address at which a new byline is made, from the writing screen.

import { z } from "zod";
import { jsonBody, route, type Visit } from "#platform/http";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { PATTERNS } from "#urls";
import { makeWithheld } from "./make-withheld";
import { putByline } from "./put-byline";

const BYLINE_BYTES = 4000;
/** A byline's name as it will stand: one line, without the marks that a keyboard or a paste leaves at its ends. */
const NewByline = z.object({
  language: z.enum(LANGUAGE_TAGS),
  name: z
    .string()
    .max(2000)
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1).max(200)),
  /** The name is for the two roles that may look; the story says that it is withheld. */
  withheld: z.boolean().default(false),
});
type NewByline = z.infer<typeof NewByline>;

export const newBylineRoute = route({
  name: "people.new-byline",
  method: "POST",
  path: PATTERNS.newByline,
  access: "articles.write",
  body: jsonBody(NewByline, BYLINE_BYTES),
  cache: "never",
  crossSite: "refuse",
  answer: newByline,
});

/** Answers with the byline's id and its name as it was kept. */
async function newByline({ act, body, json, keys, t }: Visit<NewByline>): Promise<Response> {
  const { language, name, withheld } = body;
  if (withheld) {
    const id = await makeWithheld(act, { name, language, key: keys.token });
    return json({ id, name: t("editor.byline-withheld"), withheld });
  }
  return json({
    id: await putByline(act, { id: null, withheld: false, names: { [language]: { name } } }),
    name,
  });
}
