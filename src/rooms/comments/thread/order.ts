// In which order a thread is read, and how a page of it is told from the next: as they stand in addresses.

export const ORDERS = ["oldest", "newest", "liked", "picked"] as const;
export type Order = (typeof ORDERS)[number];

export function readOrder(text: string): Order | null {
  return ORDERS.find((order) => order === text) ?? null;
}

/**
 * The thread after which a page begins: what comes before it may grow or shrink, the page begins there all the same. By
 * likes its number of them stands with it, for that changes while somebody reads.
 */
export interface Anchor {
  readonly publicId: string;
  /** Only by likes. */
  readonly likes: number | null;
}

const LIKED = /^(\d{1,9})-(\w{12})$/;
const PLAIN = /^(\w{12})$/;

/** Null for what no link of ours says. */
export function readAnchor(text: string, order: Order): Anchor | null {
  if (order !== "liked") {
    const [, publicId] = PLAIN.exec(text) ?? [];
    return publicId ? { publicId, likes: null } : null;
  }
  const [, likes, publicId] = LIKED.exec(text) ?? [];
  return publicId ? { publicId, likes: Number(likes) } : null;
}

export function writeAnchor({ publicId, likes }: { publicId: string; likes: number }, order: Order): string {
  return order === "liked" ? `${likes}-${publicId}` : publicId;
}
