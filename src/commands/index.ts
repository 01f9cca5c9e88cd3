// The verbs of the command line, in the order in which a person meets them.

import type { Command } from "./command";
import { doctor } from "./doctor";
import { exportCommentsCommand } from "./export-comments";
import { importCommand } from "./import";
import { keysCommand } from "./keys";
import { lockdownCommand } from "./lockdown";
import { migrateCommand } from "./migrate";
import { person } from "./person";
import { serve } from "./serve";

export const COMMANDS: readonly Command[] = [
  serve,
  person,
  importCommand,
  exportCommentsCommand,
  lockdownCommand,
  keysCommand,
  migrateCommand,
  doctor,
];
