// All the script that a reader's page may load: it counts a comment's characters, votes and comments without leaving the page, and tells of new comments.

import { countCharacters } from "./script/count-characters";
import { offerNews } from "./script/offer-news";
import { sendInPlace } from "./script/send-in-place";
import { writeInPlace } from "./script/write-in-place";

function start(): void {
  for (const form of document.forms) {
    countCharacters(form);
    if (form.id === "write") writeInPlace(form, start);
    if ("live" in form.dataset) sendInPlace(form);
    if ("news" in form.dataset) offerNews(form);
  }
}

start();
