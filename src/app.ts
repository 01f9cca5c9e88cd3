// The product on one screen: every room is mounted here, and every subscription is written here.

import {
  articleRoutes,
  blockSheet,
  emptyArticles,
  returnOverdue,
  revokeProofsOf,
  sectionInUse,
} from "#articles";
import { articleJobs } from "#articles/desk";
import { plateSheet } from "#articles/plates";
import { findMoved, hearMoves } from "#articles/redirects";
import {
  commentJobs,
  commentRoutes,
  commentSheets,
  emptyComments,
  endFollowsUnder,
  hearAnswer,
  mailAnswers,
} from "#comments";
import { editorRoutes, editorSheets, emptyPresence } from "#editor";
import { emptyArrangements, forgetSection, frontRoutes, frontSheets } from "#front";
import {
  emptyPictures,
  FORGET_REPLACED,
  forgetReplaced,
  mediaRoutes,
  mediaSheets,
  removeFiles,
} from "#media";
import {
  emptyNotices,
  hearAssignment,
  hearDeadlineNear,
  hearDeadlinePassed,
  hearEmbargo,
  hearNote,
  hearStep,
  MAIL_NOTICES,
  mailNotices,
  noticeRoutes,
} from "#notices";
import { newsroomFrame, newsroomRoutes, newsroomSheet } from "#newsroom";
import {
  confirmation,
  emptyBylines,
  endGrace,
  findBySession,
  findOwed,
  mayDo,
  peopleRoutes,
  SEEN_EVERY_MS,
  seeSession,
} from "#people";
import { emptyPages, pageRoutes, pageSheets } from "#pages";
import { actOf, type Workshop } from "#platform/act";
import type { Config, Keys } from "#platform/config";
import { readsOf } from "#platform/db";
import type { Subscriptions } from "#platform/events";
import {
  type AnyRoute,
  type Assets,
  buildAssets,
  createHttp,
  type Http,
  type Person,
  route,
} from "#platform/http";
import type { Jobs } from "#platform/jobs";
import type { Log } from "#platform/log";
import { createMailer, SEND_MAIL, sendMailJob } from "#platform/mail";
import type { PressRoom } from "#platform/press";
import { Problem } from "#platform/problem";
import { findPublication, publicationRoutes } from "#publication";
import {
  ICON,
  readerFrame,
  readerRoutes,
  readerSheets,
  stageFrame,
  stageSheet,
  TEXT_SHEET,
  textRoutes,
  workerRoute,
} from "#reader";
import { emptyHours } from "#readers";
import { PATTERNS, urls } from "#urls";
import { emptyVotes, voteRoutes, voteSheets } from "#votes";

/** Who hears what. In the transaction: what must be true together with the act, children before parents. */
export const SUBSCRIPTIONS: Subscriptions = {
  inTransaction: {
    "section-removed": [sectionInUse, forgetSection, hearMoves.sectionGone],
    "section-moved": [hearMoves.sectionMoved],
    "section-named": [hearMoves.sectionNamed],
    "byline-moved": [hearMoves.bylineMoved],
    "bylines-merged": [hearMoves.bylinesMerged],
    "byline-withheld": [hearMoves.bylineWithheld],
    "byline-named": [hearMoves.bylineNamed],
    "byline-pictured": [hearMoves.bylinePictured],
    "person-suspended": [revokeProofsOf],
    "lockdown-lifted": [returnOverdue],
    "sample-emptied": [
      emptyHours,
      emptyVotes,
      emptyComments,
      emptyNotices,
      emptyPresence,
      emptyArrangements,
      emptyPages,
      emptyArticles,
      emptyPictures,
      emptyBylines,
      endGrace,
    ],
    "article-stepped": [hearStep],
    "assignment-stepped": [hearAssignment],
    "note-left": [hearNote],
    "embargo-over": [hearEmbargo],
    "deadline-near": [hearDeadlineNear],
    "deadline-passed": [hearDeadlinePassed],
    "article-unpublished": [endFollowsUnder],
    "comment-approved": [hearAnswer],
  },
  afterCommit: { "files-dropped": [removeFiles] },
};

/** What is done by the clock, by the names of its jobs. */
export const JOBS: Jobs = { ...articleJobs, ...commentJobs, [FORGET_REPLACED]: forgetReplaced };

/** What takes as long as others make it take, and so runs beside the rest: a slow mail server holds up no publication. */
export function mailJobs({ config, log, keys }: Pick<AppParts, "config" | "keys"> & { log: Log }): Jobs {
  const mailer = config.mail && createMailer(config.mail);
  return {
    [MAIL_NOTICES]: mailNotices({ origin: config.origin }),
    ...mailAnswers({ origin: config.origin, keys }),
    [SEND_MAIL]: sendMailJob({ mailer, log, keys }),
  };
}

/** Scripts that browsers load, by name. */
export const SCRIPTS = {
  reader: new URL("./rooms/comments/reader-script.ts", import.meta.url).pathname,
  passkey: new URL("./platform/passkeys/ask-browser.ts", import.meta.url).pathname,
  writing: new URL("./rooms/editor/screen/writing.ts", import.meta.url).pathname,
  arranging: new URL("./rooms/front/screen/arranging.ts", import.meta.url).pathname,
  queue: new URL("./rooms/comments/script/queue-keys.ts", import.meta.url).pathname,
  "step-up": new URL("./rooms/comments/script/step-up.ts", import.meta.url).pathname,
  pictures: new URL("./rooms/media/script/pictures.ts", import.meta.url).pathname,
  desk: new URL("./rooms/newsroom/script/list-keys.ts", import.meta.url).pathname,
  keeping: new URL("./rooms/reader/script/keeping.ts", import.meta.url).pathname,
  ages: new URL("./rooms/reader/script/ages.ts", import.meta.url).pathname,
  worker: new URL("./rooms/reader/script/worker.ts", import.meta.url).pathname,
  "leaving-worker": new URL("./rooms/reader/script/leaving-worker.ts", import.meta.url).pathname,
} as const;

export interface AppParts {
  readonly workshop: Workshop;
  readonly config: Config;
  readonly keys: Keys;
  readonly press: PressRoom;
  /** In a process that may not write: sends a request to the one that does. */
  readonly hand?: (request: Request) => Promise<Response>;
}

export async function createApp(parts: AppParts): Promise<Http> {
  const assets = await buildAssets(SCRIPTS);
  return createHttp({
    ...parts,
    mounted: mountedRooms(assets),
    identify: (_request, cookie, at) => identify(parts, cookie, at),
    may: (person, right) => mayDo(person.role, right),
    confirmation,
    moved: findMoved,
    confinedTo: urls.account(),
    defaultLanguage: async (reads) => (await findPublication(reads))?.defaultLanguage ?? "en",
    signIn: urls.signIn(),
  });
}

const scriptsOf = (assets: Assets) => (entry: keyof typeof SCRIPTS) => urls.asset(assets.nameOf(entry));

/** Every route of the product. The newsroom comes first: a reader's patterns begin with any word. */
export function mountedRooms(assets: Assets) {
  const at = scriptsOf(assets);
  const comments = commentRoutes({ queueScript: at("queue"), stepUpScript: at("step-up") });
  return [
    {
      window: "newsroom",
      frame: newsroomFrame({ passkey: at("passkey"), pictures: at("pictures"), desk: at("desk") }),
      sheet: newsroomSheet([
        editorSheets.newsroom,
        frontSheets.newsroom,
        commentSheets.newsroom,
        mediaSheets.newsroom,
        pageSheets.newsroom,
      ]),
      routes: [
        ...newsroomRoutes,
        ...peopleRoutes,
        ...publicationRoutes,
        ...mediaRoutes.newsroom,
        ...articleRoutes.newsroom,
        ...pageRoutes.newsroom,
        ...noticeRoutes,
        ...editorRoutes({ script: at("writing") }),
        ...frontRoutes.newsroom,
        ...comments.newsroom,
      ],
    },
    {
      // Staff see pages as readers do, before readers see them.
      window: "newsroom",
      frame: stageFrame({ arranging: at("arranging") }),
      sheet: stageSheet([mediaSheets.reader]),
      routes: frontRoutes.stage,
    },
    {
      // Before the reader's window, whose patterns begin with any word.
      window: "reader",
      under: urls.text().slice(0, -1),
      frame: readerFrame({ script: null, edition: "text" }),
      sheet: TEXT_SHEET,
      routes: textRoutes([...voteRoutes.reader, ...comments.reader]),
    },
    {
      window: "reader",
      frame: readerFrame({
        script: at("reader"),
        scripts: { keeping: at("keeping"), ages: at("ages"), passkey: at("passkey") },
      }),
      sheet: readerSheets({
        text: [voteSheets.reader, commentSheets.reader],
        all: [mediaSheets.reader],
        apart: [blockSheet, plateSheet, commentSheets.apart],
      }),
      routes: [
        assetRoute(assets),
        iconRoute,
        workerRoute({ working: assets.textOf("worker"), leaving: assets.textOf("leaving-worker") }),
        ...articleRoutes.reader,
        ...mediaRoutes.reader,
        ...voteRoutes.reader,
        ...comments.reader,
        ...readerRoutes,
      ],
    },
    // What staff see as readers do: the reader's frame, behind the newsroom's doors.
    {
      window: "newsroom",
      frame: readerFrame({ script: null }),
      sheet: readerSheets(),
      routes: [...articleRoutes.preview, ...pageRoutes.preview],
    },
  ] as const;
}

function assetRoute(assets: Assets): AnyRoute {
  return route({
    name: "asset",
    method: "GET",
    path: PATTERNS.asset,
    access: "public",
    cache: "forever",
    answer({ params, request }) {
      const response = assets.answer(params.name ?? "", request);
      if (!response) throw new Problem("not-found", "problem.not-found");
      return response;
    },
  });
}

/** Browsers ask for it unasked; answered once, it is kept. */
const iconRoute = route({
  name: "icon",
  method: "GET",
  path: PATTERNS.icon,
  access: "public",
  cache: "forever",
  answer: ({ data }) => {
    const response = data("image/svg+xml", ICON);
    response.headers.set("cache-control", "public, max-age=86400");
    return response;
  },
});

async function identify({ workshop }: AppParts, cookie: string | null, at: number): Promise<Person | null> {
  if (!cookie) return null;
  const person = await findBySession(readsOf(workshop.db.read, at), cookie);
  if (!person) return null;
  if (workshop.db.write && at - person.seenAt > SEEN_EVERY_MS) {
    await seeSession(actOf(workshop, { kind: "system", name: "session" }), { token: cookie });
  }
  return { ...person, ...(await findOwed(readsOf(workshop.db.read, at), person)) };
}
