// The orders in which a thread can be read, and its feed, as links.

import type { Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import { ORDERS, type Order } from "./order";

interface OrdersProps {
  readonly address: ArticleAddress;
  readonly order: Order;
  /** Of one comment there is one order. */
  readonly count: number;
  /** Whether an editor picked any. */
  readonly picked: boolean;
  /** Whether this paper has likes of comments. */
  readonly likes: boolean;
  readonly t: Translate;
}

export function Orders({ address, order, count, picked, likes, t }: OrdersProps) {
  const has = { oldest: true, newest: true, liked: likes, picked };
  const offered = count > 1 ? ORDERS.filter((one) => has[one] || one === order) : [];
  return (
    <nav aria-label={t("comments.orders")}>
      <ul class="under">
        {offered.map((one) => (
          <li>
            <a
              href={urls.comments(address, { order: one })}
              rel="nofollow"
              aria-current={one === order ? "true" : undefined}
            >
              {t(`comments.by-${one}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={urls.commentsFeed(address)} type="application/atom+xml">
            {t("comments.feed")}
          </a>
        </li>
      </ul>
    </nav>
  );
}
