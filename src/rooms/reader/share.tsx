// How a reader passes an article on: its address in the open, and plain links that load nothing from anybody.

import type { Translate } from "#platform/i18n";

export interface ShareProps {
  /** Absolute. */
  readonly url: string;
  /** The headline: the subject of a letter. */
  readonly title: string;
  readonly t: Translate;
  /** Where more can be done with the article. */
  readonly keep?: string;
}

/** A row among others under an article. */
export function Share(props: ShareProps) {
  return (
    <div class="versions share">
      <p>{props.t("reader.share")}</p>
      <ShareLinks {...props} />
    </div>
  );
}

/** Letters of any script stand as they are; what would end a value or an address early does not. */
const inQuery = (words: string) => words.replace(/[\s%&#+"<>]/gu, encodeURIComponent);

/**
 * The address is for copying by hand, and for paper. In the links it stands as it is, which the rules of addresses allow a query
 * and which a page of an Arabic name's two hundred bytes feels: nothing in a path of ours could end it early.
 *
 * @see https://faq.whatsapp.com/5913398998672934 and https://core.telegram.org/widgets/share
 */
export function ShareLinks({ url, title, t, keep }: ShareProps) {
  return (
    <>
      <ul>
        <li>
          <a href={`https://wa.me/?text=${url}`}>{t("reader.share-whatsapp")}</a>
        </li>
        <li>
          <a href={`https://t.me/share/url?url=${url}`}>{t("reader.share-telegram")}</a>
        </li>
        <li>
          <a href={`mailto:?subject=${inQuery(title)}&body=${url}`}>{t("reader.share-mail")}</a>
        </li>
        {keep && (
          <li>
            <a href={keep}>{t("reader.keep")}</a>
          </li>
        )}
      </ul>
      <p class="printed" dir="ltr" data-url={keep ? undefined : true}>
        {decodeURI(url)}
      </p>
    </>
  );
}
