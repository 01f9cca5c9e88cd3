// The house plan, held: every rule first finds its bad samples, then must find nothing in the project.

import { test } from "bun:test";
import { readdirSync } from "node:fs";
import packageJson from "../package.json";
import { ROOMS } from "../src/rooms";
import {
  findEngineTests,
  findForeignWrites,
  findStraySql,
  findUnlistedMigrations,
} from "./house-rules/database";
import { findBadDoors } from "./house-rules/doors";
import { findBadImports, findBadPlan, type Plan } from "./house-rules/imports";
import { hold, rule } from "./house-rules/rule";
import { readSources } from "./house-rules/source";

const sources = await readSources("src/**/*.{ts,tsx}");
const nounRooms = ROOMS.filter(({ kind }) => kind === "noun").map(({ name }) => name);

const {
  imports: doors = {},
  dependencies,
  devDependencies,
} = packageJson as {
  imports?: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const plan: Plan = {
  rooms: ROOMS,
  doors,
  packages: Object.keys(dependencies),
  typePackages: Object.keys(devDependencies).map((name) => name.replace(/^@types\//, "")),
};
const village: Plan = {
  rooms: [
    { name: "readers", kind: "noun", opens: [] },
    { name: "votes", kind: "noun", opens: ["readers"] },
  ],
  doors: {
    "#readers": "./src/rooms/readers/index.ts",
    "#votes": "./src/rooms/votes/index.ts",
    "#readers/rules": "./src/rooms/readers/rules/index.ts",
    "#votes/rules": "./src/rooms/votes/rules/index.ts",
    "#platform/db": "./src/platform/db/index.ts",
    "#urls": "./src/urls.ts",
    "#messages": "./src/messages/index.ts",
  },
  packages: ["kysely"],
  typePackages: ["mdast"],
};

rule("every import goes through a door that rooms.ts lets it open", {
  // The samples are of a smaller house than ours, so that they stay true when ours grows.
  find: (files) => findBadImports(files, files === sources ? plan : village),
  files: sources,
  bad: [
    { "src/rooms/readers/a.ts": 'import { vote } from "#votes";' },
    {
      "src/rooms/votes/a.ts": 'import type {\n  Key,\n} from "../readers/key";',
    },
    { "src/rooms/votes/a.ts": 'import { x } from "#readers/queries";' },
    { "src/rooms/votes/a.ts": 'export { x } from "#votes";' },
    { "src/rooms/votes/a.ts": 'import { x } from "./index";' },
    { "src/rooms/votes/a.ts": 'import { x } from "./rules/index";' },
    { "src/rooms/votes/a.ts": 'import { x } from "#votes/rules";' },
    { "src/rooms/readers/a.ts": 'import { x } from "#votes/rules";' },
    { "src/rooms/votes/a.test.ts": 'import { x } from "../readers/key";' },
    { "src/rooms/votes/a.ts": 'const x = await import("../../main");' },
    { "src/rooms/votes/a.ts": 'import x from "left-pad";' },
    { "src/rooms/votes/a.ts": 'import { x } from "mdast";' },
    { "src/rooms/votes/a.ts": 'import { x } from "#messages";' },
    { "src/platform/db/a.ts": 'import { path } from "#urls";' },
    { "src/platform/http/a.ts": 'import { t } from "#messages";' },
    { "src/platform/http/a.ts": 'import { open } from "../db/open";' },
    { "src/app.ts": 'import { vote } from "./rooms/votes/vote";' },
    { "src/migrations/0002-x.ts": 'import { x } from "#platform/db";' },
  ],
  good: {
    "src/rooms/votes/a.ts":
      'import { key } from "#readers"; // from "#nowhere"\nimport { x } from "./b";\nimport "./c";\nimport { sql } from "kysely";\nimport { join } from "node:path";\nimport { urls } from "#urls";',
    "src/rooms/votes/screen/b.ts": 'import { x } from "#readers/rules";',
    "src/rooms/votes/text/b.ts": 'import { x } from "../a";\nimport type { Root } from "mdast";',
    "src/rooms/votes/a.test.ts":
      'import { site } from "../../../test/site";\nimport { app } from "../../app";',
    "src/platform/i18n/a.ts": 'import { t } from "#messages";',
    "src/app.ts": 'import { votes } from "#votes";\nimport { urls } from "./urls";',
  },
});

test("rooms.ts opens lower rooms only, and names every room and no other", () => {
  const { rooms } = village;
  hold(findBadPlan(village, ["readers", "votes"]));
  const wrong = [
    findBadPlan({ ...village, rooms: [...rooms].reverse() }, ["readers", "votes"]),
    findBadPlan({ ...village, rooms: [...rooms, ...rooms] }, ["readers", "votes"]),
    findBadPlan(village, ["readers"]),
    findBadPlan(village, ["readers", "votes", "attic"]),
    findBadPlan({ ...village, doors: { "#votes/*": "./src/rooms/votes/*.ts" } }, ["readers", "votes"]),
  ];
  hold(wrong.flatMap((found, at) => (found.length === 0 ? [`sample ${at} is not seen to be wrong`] : [])));
  hold(findBadPlan(plan, readdirSync(`${import.meta.dir}/../src/rooms`)));
});

rule("a door is at most 40 lines of re-exports by name", {
  find: findBadDoors,
  files: sources,
  bad: [
    { "src/rooms/votes/index.ts": 'export * from "./vote";' },
    { "src/rooms/votes/index.ts": "export const limit = 3;" },
    { "src/rooms/votes/index.ts": 'export { a } from "./a";\n'.repeat(41) },
    { "src/rooms/votes/rules/index.ts": "export const limit = 3;" },
    {
      "src/platform/db/index.ts": "export const a = 1;",
      "src/platform/db/open.ts": "",
    },
  ],
  good: {
    "src/rooms/votes/index.ts":
      '// The door.\nexport { type A, b } from "./a";\nexport type {\n  C,\n} from "./c";',
    "src/platform/clock/index.ts": "export const clock = Date;",
  },
});

rule("SQL stands only in queries, verbs, the platform's tables and migrations", {
  find: (files) => findStraySql(files, files === sources ? nounRooms : ["votes"]),
  files: sources,
  bad: [
    { "src/rooms/votes/routes.ts": 'db.selectFrom("votes")' },
    { "src/rooms/votes/queue-page.ts": "sql`select 1`" },
    { "src/rooms/votes/form.tsx": 'db\n  .deleteFrom("votes")' },
    { "src/rooms/reader/queries.ts": 'db.selectFrom("votes")' },
    { "src/app.ts": 'db.insertInto("votes")' },
    { "src/platform/http/a.ts": "sql<{ n: number }>`select 1`" },
  ],
  good: {
    "src/rooms/votes/queries.ts": 'db.selectFrom("votes")',
    "src/rooms/votes/cast-vote.ts": 'db.insertInto("votes")',
    "src/platform/db/changes.ts": "sql`select 1`",
    "src/rooms/votes/routes.ts": '// db.selectFrom("votes")\nconst s = "db.selectFrom(1)";',
    "src/rooms/votes/form.test.ts": 'db.selectFrom("votes")',
  },
});

rule("a room writes only the tables that its own tables.ts declares, and never in its queries", {
  find: findForeignWrites,
  files: sources,
  bad: [
    { "src/rooms/votes/cast.ts": 'db.insertInto("votes")' },
    {
      "src/rooms/votes/tables.ts": "export interface VotesTables { votes: { articles: number } }",
      "src/rooms/votes/cast.ts": 'db.updateTable("articles as a")',
    },
    {
      "src/rooms/votes/tables.ts": "export interface VotesTables { votes: Vote }",
      "src/rooms/votes/queries.ts": 'db.deleteFrom("votes")',
    },
    { "src/rooms/votes/cast.ts": "db.insertInto(table)" },
    { "src/rooms/votes/cast.ts": "sql`update articles set x = 1`" },
  ],
  good: {
    "src/rooms/votes/empty.ts":
      'const TABLES = ["votes"] as const satisfies readonly (keyof VotesTables)[];\nfor (const table of TABLES) await db.deleteFrom(table).execute();',
    "src/rooms/votes/tables.ts":
      "export interface VotesTables {\n  votes: {\n    id: Generated<number>;\n  };\n  vote_counts: Counts;\n}",
    "src/rooms/votes/cast.ts": 'db.insertInto("votes").values(x);\ndb.updateTable("vote_counts as c")',
  },
});

rule("only platform/db and migrations ask which database it is", {
  find: findEngineTests,
  files: sources,
  bad: [
    { "src/rooms/votes/cast.ts": 'if (db.engine === "postgres") x();' },
    { "src/platform/jobs/a.ts": 'switch (e) { case "sqlite": }' },
    { "src/app.ts": "if (postgres) x();" },
  ],
  good: {
    "src/platform/db/open.ts": 'if (engine === "postgres") x();',
    "src/rooms/votes/cast.ts": 'const engine = "postgres";',
  },
});

rule("every migration is listed, in order, without a gap", {
  find: findUnlistedMigrations,
  files: sources,
  bad: [
    {
      "src/migrations/0001-first.ts": "",
      "src/migrations/0002-next.ts": "",
      "src/migrations/index.ts": 'import { first } from "./0001-first";\nexport const MIGRATIONS = [first];',
    },
    {
      "src/migrations/0001-first.ts": "",
      "src/migrations/0003-next.ts": "",
      "src/migrations/index.ts":
        'import { first } from "./0001-first";\nimport { next } from "./0003-next";\nexport const MIGRATIONS = [first, next];',
    },
  ],
  good: {
    "src/migrations/0001-first.ts": "",
    "src/migrations/0002-next.ts": "",
    "src/migrations/index.ts":
      'import { first } from "./0001-first";\nimport { next } from "./0002-next";\nexport const MIGRATIONS: readonly Migration[] = [\n  first,\n  next,\n];',
  },
});
