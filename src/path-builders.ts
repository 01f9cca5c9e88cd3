// From the pattern of an address to the function that fills it in, with the types of its segments.

/** Segments that are words; every other one is an id. */
type Word =
  | "language"
  | "slug"
  | "token"
  | "name"
  | "upload"
  | "year"
  | "month"
  | "day"
  | "edition"
  | "section"
  | "place"
  | "order"
  | "noun"
  | "before"
  | "after";
type Value<Name> = Name extends Word ? string : number;
type Values<Pattern> = Pattern extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? [Value<Name>, ...Values<More>]
    : [Value<Rest>]
  : [];
type Builders<Patterns> = {
  readonly [Name in keyof Patterns]: (...values: Values<Patterns[Name]>) => string;
};

/** A path segment may be any Unicode slug; in an address it is percent-encoded. */
export const segment = encodeURIComponent;

/** One builder for each pattern: it takes the values of its segments, in their order. */
export function buildersOf<Patterns extends Readonly<Record<string, string>>>(
  patterns: Patterns,
): Builders<Patterns> {
  const made = Object.entries(patterns).map(([name, pattern]) => {
    const between = pattern.split(/:\w+/);
    const build = (...values: (string | number)[]) =>
      between
        .map((text, index) => text + (index < values.length ? segment(values[index] ?? "") : ""))
        .join("");
    return [name, build];
  });
  // Each has its pattern's own name and takes its pattern's own values.
  return Object.fromEntries(made) as Builders<Patterns>;
}
