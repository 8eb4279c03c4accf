/** What functions may do to the table, against what they did in all the tests that ran before. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { granted } from "../../infra/local/lambda/table-policy.ts";
import { paint, say } from "../../infra/terminal/screen.ts";
import { functions } from "../../shared/topology.ts";
import { grantsDir } from "./run-stage.ts";

/** Of what is granted so much has to be used, percent. */
const leastUsed = 90;

const usage = z.object({ used: z.array(z.string()), denied: z.array(z.string()) });

const files = readdirSync(grantsDir).map((name) => readFileSync(join(grantsDir, name), "utf8"));
const seen = files.map((text) => z.parse(usage, JSON.parse(text)));
const used = new Set(seen.flatMap((it) => it.used));
const denied = [...new Set(seen.flatMap((it) => it.denied))].sort();
const all = granted(functions);
const unused = all.filter((line) => !used.has(line));
const percent = Math.floor((1 - unused.length / all.length) * 1_000) / 10;

say(
  `${all.length} grants (function × action × index × keys), ${percent} % of them used; ${denied.length} requests denied`,
);
if (unused.length > 0) say(`\nNever used:\n  ${unused.join("\n  ")}`);
if (denied.length > 0) say(paint("red", `\nDenied:\n  ${denied.join("\n  ")}`));
process.exitCode = denied.length > 0 || percent < leastUsed ? 1 : 0;
