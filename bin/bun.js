#!/usr/bin/env node
// The pinned Bun for npm's scripts, which then work however npm was told to install (`--ignore-scripts` leaves .bin/bun broken).
import { runBun } from "./run-bun.js";

runBun(process.argv.slice(2));
