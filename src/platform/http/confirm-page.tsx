// One question, one button: for a browser that does not say where a form came from.

import { signConfirmation } from "./guard";
import type { Page } from "./page";
import type { Visit } from "./visit";

export function confirmPage(
  visit: Visit<unknown>,
  sent: { fields: URLSearchParams; key: Uint8Array; at: number },
): Page {
  const { t, path } = visit;
  return {
    title: t("problem.confirm"),
    unlisted: true,
    body: (
      <section class="notice">
        <h1>{t("problem.confirm")}</h1>
        <p>{t("problem.confirm-why")}</p>
        <form method="post" action={path}>
          {[...sent.fields].map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input
            type="hidden"
            name="confirm"
            value={signConfirmation(sent.key, { path, fields: sent.fields }, sent.at)}
          />
          <button class="main">{t("problem.confirm-button")}</button>
        </form>
      </section>
    ),
  };
}
