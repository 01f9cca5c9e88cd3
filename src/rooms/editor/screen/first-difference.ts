// Where two versions of a text begin to differ, so that both can be shown from there.

/** Index of the first line that is not the same in both; past the end of one that the other only goes on from. */
export function firstDifference(ours: readonly string[], theirs: readonly string[]): number {
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  return at < 0 ? ours.length : at;
}

/** A line cut where it parts from the other and where it joins it again, between words: same, differing, same. */
export function cutAtDifference(line: string, other: string): [string, string, string] {
  const ours = line.split(/(?<=\s)/u);
  const theirs = other.split(/(?<=\s)/u);
  const shorter = Math.min(ours.length, theirs.length);
  let start = 0;
  while (start < shorter && ours[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < shorter - start && ours.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  const rest = ours.length - end;
  return [ours.slice(0, start).join(""), ours.slice(start, rest).join(""), ours.slice(rest).join("")];
}
