/** `npm run test:outside`: what programs of others find in the interface and its document, on a Herald of its own. */

import { startProgress } from "../../infra/terminal/progress.ts";
import { WrongUse } from "../../infra/terminal/refusal.ts";
import { runCommand } from "../../infra/terminal/run.ts";
import {
  columns,
  counted,
  elapsed,
  harmless,
  indented,
  paint,
  paintAside,
  say,
  sayAside,
} from "../../infra/terminal/screen.ts";
import { wholeNumber } from "../../infra/terminal/whole-number.ts";
import { underTest } from "../contract/support/environment.ts";
import { startOwnHerald } from "../contract/support/own-herald.ts";
import { newAmbassador, owner } from "../contract/support/people.ts";
import { secretValues } from "../security/support/local-secrets.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { type Finding, judged } from "./findings.ts";
import { keepDocument, lintWithRedocly, lintWithSpectral } from "./linters.ts";
import { type Asker, tryEverything } from "./schemathesis.ts";
import { installTools, interrupted, programs, type Tool } from "./tools.ts";

const tools: readonly Tool[] = ["spectral", "redocly", "schemathesis"];
const seeds = { least: 1, most: 1_000, otherwise: 5 };
const examples = { least: 1, most: 10_000, otherwise: 20 };

const spec = {
  script: "test:outside",
  summary:
    "Lints the OpenAPI document with Spectral and Redocly, and asks the API all that it allows and forbids, as owner, as " +
    "ambassador and as nobody, with schemathesis.",
  flags: {
    seeds: { takes: "N", says: `how many times schemathesis draws anew (${seeds.otherwise})` },
    examples: { takes: "N", says: `requests that it draws for each operation (${examples.otherwise})` },
    only: { takes: "TOOLS", says: `some of ${tools.join(", ")}; with commas between` },
  },
  notes: [
    "Needs a Python of 3.10 or later, and installs the three into node_modules/.cache/outside the first time.",
    "What it may find, and why: docs/security.md. Ends with 1 where it finds anything else.",
  ],
} as const;

/** One thing that is wrong can be found at every operation. */
const maxFindings = 20;

await runCommand(spec, async (given) => {
  const size = {
    seeds: wholeNumber("seeds", given.seeds, seeds),
    examples: wholeNumber("examples", given.examples, examples),
  };
  const chosen = chosenOf(given.only);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort());
  const began = performance.now();
  const progress = startProgress();
  const step = (text: string) => {
    const line = `${elapsed(performance.now() - began)}: ${text}`;
    // In a log, where progress is told now and then, every step is worth its line.
    if (process.stderr.isTTY) progress.show(line);
    else sayAside(line);
  };
  await installTools(chosen, step);
  step("starting a Herald");
  process.env.HERALD_TEST_DATA_DIR = await startOwnHerald("outside");
  try {
    using home = temporaryDirectory();
    const { lines, findings } = await look(chosen, size, home.path, step);
    progress.clear();
    return tell(lines, findings, performance.now() - began);
  } finally {
    progress.clear();
    await globalThis.herald?.stop();
  }
});

function chosenOf(only: string | undefined): readonly Tool[] {
  const names = only?.split(",").map((name) => name.trim()) ?? tools;
  return names.map((name) => {
    const known = tools.find((tool) => tool === name);
    if (!known) throw new WrongUse(`test:outside has no "${name}", only ${Object.keys(programs).join(", ")}.`);
    return known;
  });
}

type Step = (text: string) => void;

async function look(chosen: readonly Tool[], size: { seeds: number; examples: number }, directory: string, step: Step) {
  const lines: string[][] = [];
  const findings: Finding[] = [];
  const note = (what: string, did: string, found: readonly Finding[]) => {
    findings.push(...found);
    const { open, explained } = judged(found);
    lines.push([what, did, `${counted(open.length, "finding")}${explained ? `, ${explained} explained` : ""}`]);
  };
  const { url } = underTest();
  const document = await keepDocument(url, directory);
  const lint = { spectral: lintWithSpectral, redocly: lintWithRedocly };
  for (const tool of ["spectral", "redocly"] as const) {
    if (!chosen.includes(tool)) continue;
    step(tool);
    note(tool, "the document", await lint[tool](document, directory));
  }
  if (!chosen.includes("schemathesis")) return { lines, findings };
  const target = { url, edgeKey: secretValues().edgeKey ?? "" };
  for (let seed = 1; seed <= size.seeds; seed++) {
    for (const asker of await askers()) {
      step(`schemathesis as ${asker.name}, seed ${seed} of ${size.seeds}`);
      const { findings: found, requests } = await tryEverything(target, asker, { seed, ...size }, directory);
      const [all, taken, faults] = [requests.from(0, 999), requests.from(200, 299), requests.from(500, 599)];
      if (taken === 0) throw new Error(`Nothing that schemathesis asked as ${asker.name} was taken.`);
      note(`schemathesis, ${asker.name}, seed ${seed}`, `${all} requests, ${taken} taken, ${faults} × 5xx`, found);
    }
  }
  return { lines, findings };
}

/** Each signed in anew: the last thing that each does is to sign out. */
async function askers(): Promise<Asker[]> {
  const sessionOf = (scope: string, token = "") => ({ session: { scope, token } });
  return [
    { name: "owner", ...sessionOf("admin", (await owner()).cookie("__Host-herald-admin")) },
    {
      name: "ambassador",
      ...sessionOf("ambassador", (await newAmbassador()).client.cookie("__Host-herald-ambassador")),
    },
    { name: "nobody" },
  ];
}

function tell(lines: string[][], findings: readonly Finding[], tookMs: number): number {
  for (const line of columns(lines)) say(line);
  const { open, explained } = judged(findings);
  for (const { rule, where, says, again } of open.slice(0, maxFindings)) {
    sayAside(paintAside("red", `\n✗ ${rule}: ${where}`));
    sayAside(indented(harmless(`${says}\n${again}`.slice(0, 2_000))));
  }
  if (open.length > maxFindings) sayAside(`… and ${open.length - maxFindings} more`);
  const why = explained ? `; ${explained} that docs/security.md explains` : "";
  const took = elapsed(tookMs);
  say(
    open.length === 0
      ? paint("green", `\n✓ Nothing is found${why}. (${took} in all)`)
      : paint("red", `\n✗ ${counted(open.length, "finding")}${why}. (${took} in all)`),
  );
  return open.length === 0 ? 0 : 1;
}
