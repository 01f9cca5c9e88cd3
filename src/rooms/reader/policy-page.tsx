// The comment policy, as the paper wrote it: paragraphs, and lines that begin with "- " as a list.

import type { Page, Visit } from "#platform/http";
import { languageOf } from "#publication";
import { urls } from "#urls";
import { beginningOf } from "./article-head";
import { getOfferedPaper } from "./paper";
import { standing } from "./standing";

/** Its address is the same word in every language; no other standing page may have it. */
const POLICY_SLUG = "comments";
const ITEM = "- ";

export const isPolicy = (slug: string | undefined) => slug === POLICY_SLUG;

export async function policyPage(visit: Visit<undefined>): Promise<Page> {
  const { language, t } = visit;
  const paper = await getOfferedPaper(visit);
  const policy = languageOf(paper.publication, language)?.policy ?? "";
  return standing(visit, {
    paper,
    title: t("reader.comment-policy"),
    addressIn: urls.policy,
    about: beginningOf(policy.replaceAll(/^- /gm, "")),
    body: (
      <>
        {policy.trim() ? <Lines text={policy} /> : <p class="empty">{t("reader.no-policy")}</p>}
        <p class="hint">
          <a href={urls.forgetDevice(language)} rel="nofollow">
            {t("comments.forget")}
          </a>
        </p>
      </>
    ),
  });
}

function Lines({ text }: { text: string }) {
  const groups: { isList: boolean; lines: string[] }[] = [];
  for (const line of text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const isList = line.startsWith(ITEM);
    const group = groups.at(-1);
    if (isList && group?.isList) group.lines.push(line);
    else groups.push({ isList, lines: [line] });
  }
  return (
    <div class="text">
      {groups.map(({ isList, lines }) =>
        isList ? (
          <ul>
            {lines.map((line) => (
              <li>{line.slice(ITEM.length)}</li>
            ))}
          </ul>
        ) : (
          <p>{lines[0]}</p>
        ),
      )}
    </div>
  );
}
