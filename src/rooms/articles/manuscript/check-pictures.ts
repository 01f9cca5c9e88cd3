// What should stand with a picture: a text for those who do not see it, a caption, a credit.

import type { LeadPicture, Manuscript } from "../block";
import type { CheckCode, CheckedPlace, Finding, PaperRules } from "./checks";
import { partsOf } from "./parts";

export function checkPictures({ picture, body }: Manuscript, rules: PaperRules): Finding[] {
  const lead = picture ? checkPicture(picture, { place: { field: "lead" }, rules }) : [];
  const inBody = body.flatMap((block) =>
    partsOf(block).pictures.flatMap((one, item) => {
      const many = block.kind === "gallery";
      const place = many ? { block: block.id, item } : { block: block.id };
      return checkPicture(one, { place, rules, ...(many && { said: item + 1 }) });
    }),
  );
  return [...lead, ...inBody];
}

interface Place {
  readonly place: CheckedPlace;
  readonly rules: PaperRules;
  readonly said?: number;
}

function checkPicture(picture: LeadPicture, { place, rules, said }: Place): Finding[] {
  const alt = picture.alt.trim();
  const caption = picture.caption.trim();
  const codes: CheckCode[] = [
    ...(alt ? [] : (["alt-missing"] as const)),
    ...(alt && alt === caption ? (["alt-same"] as const) : []),
    ...(caption ? [] : (["caption-missing"] as const)),
    ...(picture.credit.trim() ? [] : (["credit-missing"] as const)),
  ];
  return codes.map((code) => ({
    code,
    stops: code === "credit-missing" && rules.creditDue,
    place,
    ...(said !== undefined && { said }),
  }));
}
