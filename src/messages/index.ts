// The catalogues: one folder a language, one file a room; a test holds the four to the same keys and arguments.

import enProblem from "./en/problem.json";
import enPublication from "./en/publication.json";
import enPeople from "./en/people.json";
import enMedia from "./en/media.json";
import enArticles from "./en/articles.json";
import enFront from "./en/front.json";
import enNotices from "./en/notices.json";
import enVotes from "./en/votes.json";
import enComments from "./en/comments.json";
import enEditor from "./en/editor.json";
import enNewsroom from "./en/newsroom.json";
import enReader from "./en/reader.json";
import enRecord from "./en/record.json";
import enNames from "./en/names.json";
import enPages from "./en/pages.json";
import arProblem from "./ar/problem.json";
import arPublication from "./ar/publication.json";
import arPeople from "./ar/people.json";
import arMedia from "./ar/media.json";
import arArticles from "./ar/articles.json";
import arFront from "./ar/front.json";
import arNotices from "./ar/notices.json";
import arVotes from "./ar/votes.json";
import arComments from "./ar/comments.json";
import arEditor from "./ar/editor.json";
import arNewsroom from "./ar/newsroom.json";
import arReader from "./ar/reader.json";
import arRecord from "./ar/record.json";
import arNames from "./ar/names.json";
import arPages from "./ar/pages.json";
import faProblem from "./fa/problem.json";
import faPublication from "./fa/publication.json";
import faPeople from "./fa/people.json";
import faMedia from "./fa/media.json";
import faArticles from "./fa/articles.json";
import faFront from "./fa/front.json";
import faNotices from "./fa/notices.json";
import faVotes from "./fa/votes.json";
import faComments from "./fa/comments.json";
import faEditor from "./fa/editor.json";
import faNewsroom from "./fa/newsroom.json";
import faReader from "./fa/reader.json";
import faRecord from "./fa/record.json";
import faNames from "./fa/names.json";
import faPages from "./fa/pages.json";
import ckbProblem from "./ckb/problem.json";
import ckbPublication from "./ckb/publication.json";
import ckbPeople from "./ckb/people.json";
import ckbMedia from "./ckb/media.json";
import ckbArticles from "./ckb/articles.json";
import ckbFront from "./ckb/front.json";
import ckbNotices from "./ckb/notices.json";
import ckbVotes from "./ckb/votes.json";
import ckbComments from "./ckb/comments.json";
import ckbEditor from "./ckb/editor.json";
import ckbNewsroom from "./ckb/newsroom.json";
import ckbReader from "./ckb/reader.json";
import ckbRecord from "./ckb/record.json";
import ckbNames from "./ckb/names.json";
import ckbPages from "./ckb/pages.json";

const en = {
  ...enProblem,
  ...enPublication,
  ...enPeople,
  ...enMedia,
  ...enArticles,
  ...enFront,
  ...enNotices,
  ...enVotes,
  ...enComments,
  ...enEditor,
  ...enNewsroom,
  ...enReader,
  ...enRecord,
  ...enNames,
  ...enPages,
};
const ar = {
  ...arProblem,
  ...arPublication,
  ...arPeople,
  ...arMedia,
  ...arArticles,
  ...arFront,
  ...arNotices,
  ...arVotes,
  ...arComments,
  ...arEditor,
  ...arNewsroom,
  ...arReader,
  ...arRecord,
  ...arNames,
  ...arPages,
};
const fa = {
  ...faProblem,
  ...faPublication,
  ...faPeople,
  ...faMedia,
  ...faArticles,
  ...faFront,
  ...faNotices,
  ...faVotes,
  ...faComments,
  ...faEditor,
  ...faNewsroom,
  ...faReader,
  ...faRecord,
  ...faNames,
  ...faPages,
};
const ckb = {
  ...ckbProblem,
  ...ckbPublication,
  ...ckbPeople,
  ...ckbMedia,
  ...ckbArticles,
  ...ckbFront,
  ...ckbNotices,
  ...ckbVotes,
  ...ckbComments,
  ...ckbEditor,
  ...ckbNewsroom,
  ...ckbReader,
  ...ckbRecord,
  ...ckbNames,
  ...ckbPages,
};

export type MessageKey = keyof typeof en;
export const CATALOGUES = { en, ar, fa, ckb } as const;
