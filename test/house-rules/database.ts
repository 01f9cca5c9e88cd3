// Where SQL may stand, whose tables a room may change, and that only one place tells the two databases apart.

import { findMatches, isTest, read, type SourceFile } from "./source";

const SQL =
  /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\s*\(|\bsql\s*(<[^`;]*>)?\s*`/g;
const WRITE =
  /\.(insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\s*\(\s*(?:\[?\s*["'`](\w+)|([^)\s]*))/g;
const RAW_WRITE = /\bsql\s*(?:<[^`;]*>)?\s*`\s*(?:insert\s+into|update|delete\s+from)\s+(\w+)/gi;
const ENGINE_TEST =
  /\bengine\s*[!=]==?|[!=]==?\s*["'](?:postgres|postgresql|sqlite)["']|\bcase\s+["'](?:postgres|postgresql|sqlite)["']|\bis(?:Postgres|Sqlite)\b|\bif\s*\(\s*!?\s*(?:postgres|sqlite)\b/gi;

const LIST_OF_OWN = /\bas const satisfies readonly \(keyof \w+Tables\)\[\]/;

// The record, jobs, waiting mails and challenges that were answered are tables of the platform's own.
const PLATFORM_WITH_TABLES = /^src\/platform\/(db|act|jobs|mail|passkeys)\//;
const ROOM = /^src\/rooms\/([^/]+)\//;

/** SQL outside queries, verbs, the platform's tables and migrations. */
export function findStraySql(files: readonly SourceFile[], nounRooms: readonly string[]): string[] {
  return files
    .filter(({ path }) => path.startsWith("src/") && !isTest(path))
    .filter(({ path }) => !maySpeakSql(path, nounRooms))
    .flatMap((file) =>
      findMatches(file, SQL, {
        tell: ([found]) => `${found.trim()}: SQL stands only in the queries and verbs of a noun room`,
      }),
    );
}

function maySpeakSql(path: string, nounRooms: readonly string[]): boolean {
  if (PLATFORM_WITH_TABLES.test(path) || path.startsWith("src/migrations/")) return true;
  const room = path.match(ROOM)?.[1];
  return (
    room !== undefined &&
    nounRooms.includes(room) &&
    !/(\.tsx|-page\.ts|\/routes\.ts|\/index\.ts|\/tables\.ts)$/.test(path)
  );
}

/** Writes inside queries, and writes to a table that the room's own tables.ts does not declare. */
export function findForeignWrites(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => ROOM.test(path) && !isTest(path))
    .flatMap((file) => {
      const room = file.path.match(ROOM)?.[1] ?? "";
      const own = tablesOf(files, room);
      return [WRITE, RAW_WRITE].flatMap((pattern) =>
        findMatches(file, pattern, {
          in: "code",
          tell: (match) =>
            complainOfWrite(file.path, room, {
              table: (pattern === WRITE ? match[2] : match[1]) ?? null,
              listed: LIST_OF_OWN.test(read(file).code),
              own,
            }),
        }),
      );
    });
}

function complainOfWrite(
  path: string,
  room: string,
  { table, listed, own }: { table: string | null; listed: boolean; own: readonly string[] },
): string | null {
  if (/(\/|-)queries\.ts$/.test(path)) return "queries only read";
  // The types hold such a list to the room's own tables.
  if (table === null && listed) return null;
  if (table === null) return "name the table here, so that one can see whose it is";
  return own.includes(table) ? null : `writes "${table}", which src/rooms/${room}/tables.ts does not declare`;
}

/** The tables of a room: the outermost keys of the interfaces in its tables.ts whose names end in `Tables`. */
function tablesOf(files: readonly SourceFile[], room: string): string[] {
  const file = files.find(({ path }) => path === `src/rooms/${room}/tables.ts`);
  if (file === undefined) return [];
  const { code } = read(file);
  return [...code.matchAll(/\binterface\s+\w*Tables\b[^{]*\{/g)].flatMap((match) =>
    outermostKeys(code.slice(match.index + match[0].length)),
  );
}

function outermostKeys(body: string): string[] {
  let depth = 0;
  let outermost = "";
  for (const char of body) {
    if (char === "}" && depth === 0) break;
    if (char === "}" || char === ">" || char === "]") depth--;
    if (depth === 0) outermost += char;
    if (char === "{" || char === "<" || char === "[") depth++;
  }
  return [...outermost.matchAll(/(?:^|[;,\n{])\s*(?:readonly\s+)?["']?(\w+)["']?\??\s*:/g)].map(
    ([, key = ""]) => key,
  );
}

/** Code that asks which database it runs on, outside the one place that may. */
export function findEngineTests(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path }) =>
        path.startsWith("src/") && !isTest(path) && !/^src\/(platform\/db|migrations)\//.test(path),
    )
    .flatMap((file) =>
      findMatches(file, ENGINE_TEST, {
        in: "code",
        tell: ([found]) => `${found}: what the databases do differently is said in src/platform/db`,
      }),
    );
}

/** Migrations that the list leaves out, puts in the wrong order, or numbers with a gap. */
export function findUnlistedMigrations(files: readonly SourceFile[]): string[] {
  const inFolder = files
    .map(({ path }) => path.match(/^src\/migrations\/((\d{4})-[^/]+)\.ts$/))
    .filter((match) => match !== null)
    .filter(([path]) => !isTest(path));
  const index = files.find(({ path }) => path === "src/migrations/index.ts");
  const listed = index === undefined ? "" : read(index).code;
  const imported = new Map(
    [...listed.matchAll(/import\s*\{([^}]*)\}\s*from\s*"\.\/(\d{4}-[^"]+)"/g)].map(
      ([, names = "", file = ""]) => [
        file,
        names
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
      ],
    ),
  );
  const order =
    listed
      .match(/\[([^\]]*)\]\s*;/)?.[1]
      ?.split(",")
      .map((name) => name.trim()) ?? [];
  return inFolder.flatMap(([path, name = "", number], at) => [
    ...(Number(number) === at + 1 ? [] : [`${path}:1 its number should be ${at + 1}`]),
    ...(order[at] !== undefined && order[at] === imported.get(name)
      ? []
      : [`${path}:1 is not number ${at + 1} of the list in src/migrations/index.ts`]),
  ]);
}
