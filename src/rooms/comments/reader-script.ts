// All the script that a reader's page may load: it counts a comment's characters, and votes without leaving the page.

import { countCharacters } from "./script/count-characters";
import { sendInPlace } from "./script/send-in-place";

for (const form of document.forms) {
  countCharacters(form);
  if ("live" in form.dataset) sendInPlace(form);
}
