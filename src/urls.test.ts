// A change of any address shows here: others rely on them (docs/contracts.md).

import { expect, test } from "bun:test";
import { PATTERNS, urls } from "./urls";

const bridge = { language: "ar", month: "2026-11", slug: "الجسر-القديم" };

test("addresses are what they were", () => {
  expect(PATTERNS).toMatchSnapshot();
  expect({
    front: urls.front("ckb"),
    section: urls.section("en", "delta/roads"),
    article: urls.article(bridge),
    vote: urls.vote(bridge),
    comment: urls.comment(bridge),
    topic: urls.topic("fa", "راه-ها"),
    byline: urls.byline("en", "nadia-karim"),
    policy: urls.policy("ar"),
    feed: urls.feed("en"),
    picture: urls.picture("0123456789abcdef-640.webp"),
    proof: urls.proof("token"),
    claim: urls.claim("token"),
    write: urls.write(12),
    step: urls.step(12, "send-to-review"),
    corrections: urls.corrections("fa"),
  }).toMatchSnapshot();
});
