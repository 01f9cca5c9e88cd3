// All the script that a reader's page may load: it counts a comment's characters, votes without leaving the page, and tells of new comments.

import { countCharacters } from "./script/count-characters";
import { offerNews } from "./script/offer-news";
import { sendInPlace } from "./script/send-in-place";

for (const form of document.forms) {
  countCharacters(form);
  if ("live" in form.dataset) sendInPlace(form);
  if ("news" in form.dataset) offerNews(form);
}
