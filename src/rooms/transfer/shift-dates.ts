// Moves the dates of stories so that a paper that was written some time ago reads as of today.

import type { ParsedStory } from "./markdown/parsed-story";

/** How long before the paper is opened its newest story came out. */
const NEWEST_AGE_MS = 40 * 60_000;

/**
 * The same stories, as far apart as they were, the newest 40 minutes before `now` (ms since 1970 UTC). Corrections
 * move with them, and none lies ahead. Stories without a date keep none.
 */
export function shiftDates(stories: readonly ParsedStory[], now: number): ParsedStory[] {
  const newest = Math.max(...stories.map(({ publishedAt }) => publishedAt ?? Number.NEGATIVE_INFINITY));
  if (!Number.isFinite(newest)) return [...stories];
  const by = now - NEWEST_AGE_MS - newest;
  return stories.map((story) => ({
    ...story,
    publishedAt: story.publishedAt === null ? null : story.publishedAt + by,
    corrections: story.corrections.map((one) => ({
      ...one,
      correctedAt: Math.min(one.correctedAt + by, now),
    })),
  }));
}

/**
 * When each comment was made: so many minutes after the story, or, where that would lie ahead, all of them closer
 * together in the time there was. Never before the story.
 */
export function commentTimes(
  minutesAfter: readonly number[],
  story: { publishedAt: number; now: number },
): number[] {
  const passed = Math.max(0, story.now - story.publishedAt) / 60_000;
  const last = Math.max(...minutesAfter, 1);
  // The last one is a little while ago as well.
  const scale = Math.min(1, (passed * 0.9) / last);
  return minutesAfter.map((minutes) => story.publishedAt + Math.round(minutes * scale * 60_000));
}
