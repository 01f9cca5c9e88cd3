// The list of migrations, in order. Forward only: a released one is never changed, a mistake is mended by the next.

import { first } from "./0001-first";
import { people } from "./0002-people";
import { workflow } from "./0003-workflow";
import { translations } from "./0004-translations";
import { presence } from "./0005-presence";
import { suggestions } from "./0006-suggestions";
import { passages } from "./0007-passages";
import { pictures } from "./0008-pictures";
import { names } from "./0009-names";
import { doors } from "./0010-doors";
import { arrangements } from "./0011-arrangements";
import { desk } from "./0012-desk";
import { moderation } from "./0013-moderation";
import { pages } from "./0014-pages";
import { voices } from "./0015-voices";
import { moderators } from "./0016-moderators";
import { answersByMail } from "./0017-answers-by-mail";
import { accounts } from "./0018-accounts";
import { tellingWords } from "./0019-telling-words";
import { stepUp } from "./0020-step-up";
import { accountWays } from "./0021-account-ways";
import type { Migration } from "./migration";

export const MIGRATIONS: readonly Migration[] = [
  first,
  people,
  workflow,
  translations,
  presence,
  suggestions,
  passages,
  pictures,
  names,
  doors,
  arrangements,
  desk,
  moderation,
  pages,
  voices,
  moderators,
  answersByMail,
  accounts,
  tellingWords,
  stepUp,
  accountWays,
];
export type { Migration } from "./migration";
