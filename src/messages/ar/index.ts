// The Arabic catalogue: one file a room.

import problem from "./problem.json";
import publication from "./publication.json";
import people from "./people.json";
import media from "./media.json";
import articles from "./articles.json";
import front from "./front.json";
import notices from "./notices.json";
import votes from "./votes.json";
import comments from "./comments.json";
import editor from "./editor.json";
import newsroom from "./newsroom.json";
import reader from "./reader.json";
import record from "./record.json";
import names from "./names.json";
import pages from "./pages.json";

export const ar = {
  ...problem,
  ...publication,
  ...people,
  ...media,
  ...articles,
  ...front,
  ...notices,
  ...votes,
  ...comments,
  ...editor,
  ...newsroom,
  ...reader,
  ...record,
  ...names,
  ...pages,
};
