// On an author's own page: the form that asks for an address, or how things stand with it. The address itself is never shown again.

import type { Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { FollowState } from "./follow";

export interface FollowFormProps {
  readonly t: Translate;
  readonly address: ArticleAddress;
  /** The token of the author's page. */
  readonly link: string;
  readonly state: FollowState;
  readonly typed?: string;
  readonly wrong?: string | null;
}

export function FollowForm(props: FollowFormProps) {
  const { t, address, link, state, typed = "", wrong = null } = props;
  if (state === "confirmed") return <Confirmed {...props} />;
  return (
    <form
      class="write"
      method="post"
      action={urls.askForAnswers(address, link)}
      aria-label={t("comments.follow")}
    >
      {state === "asked" && <p>{t("comments.follow-asked")}</p>}
      <label for="follow-address">{t("comments.follow-address")}</label>{" "}
      <input
        id="follow-address"
        name="address"
        value={typed}
        inputMode="email"
        autocomplete="email"
        maxLength={254}
        dir="ltr"
        required
        aria-describedby="follow-wrong follow-rule"
        aria-invalid={wrong !== null || undefined}
      />
      <p id="follow-wrong" class="fault" role={wrong ? "alert" : undefined}>
        {wrong}
      </p>
      <p class="hint" id="follow-rule">
        {t("comments.follow-rule")}
      </p>
      <button>{t("comments.follow-send")}</button>
    </form>
  );
}

function Confirmed({ t, address, link }: FollowFormProps) {
  return (
    <form
      class="write"
      method="post"
      action={urls.askForAnswers(address, link)}
      aria-label={t("comments.follow")}
    >
      <p>{t("comments.follow-told")}</p>
      <input type="hidden" name="end" value="yes" />
      <button>{t("comments.follow-end")}</button>
    </form>
  );
}
