// Compares two manuscripts by what they say, whatever order their keys have.

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = Object.entries(one).filter(([, value]) => value !== undefined);
  const right = new Map(Object.entries(other).filter(([, value]) => value !== undefined));
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
  );
}

/** True when both hold the same words, blocks and choices; a key set to undefined counts as absent. */
export function sameManuscript<Kind>(one: Kind, other: Kind): boolean {
  return same(one, other);
}
