// The newsroom's lists: every list is held against every comment, for people write in more languages than one.

import { loadMatcher } from "../words/load-matcher";
import { type Check, type Finding, hold } from "./check";

export const wordLists: Check = {
  name: "word-lists",
  async look({ words, name }, { reads }) {
    const matcher = await loadMatcher(reads);
    const met = [
      ...matcher.find(words).map((match) => ({ ...match, where: "words" as const })),
      ...matcher.find(name).map((match) => ({ ...match, where: "name" as const })),
    ];
    return (["banned", "suspect"] as const).flatMap((kind): Finding[] => {
      const spans = met.filter((match) => match.kind === kind);
      return spans.length > 0
        ? [
            hold(
              kind,
              spans.map(({ where, from, to }) => ({ where, from, to })),
            ),
          ]
        : [];
    });
  },
};
