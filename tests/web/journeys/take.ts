/** `npm run pictures:journeys`: eight journeys through Herald, step by step, on a phone and on a desktop, into dist/journeys. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { WrongUse } from "../../../infra/terminal/refusal.ts";
import { runCommand } from "../../../infra/terminal/run.ts";
import { say, sayAside } from "../../../infra/terminal/screen.ts";
import { startOwnHerald } from "../../contract/support/own-herald.ts";
import { findChromium, launchArguments } from "../support/chromium.ts";
import { keyboardAlone } from "./keyboard.ts";
import { onboarding } from "./onboarding.ts";
import { dispute, refund, shipping } from "./orders.ts";
import { payout } from "./payout.ts";
import { coupon, firstSale } from "./sales.ts";
import { type Journey, type Screen, screens, Trip } from "./trip.ts";

const journeys: readonly Journey[] = [
  ...[firstSale, onboarding, refund, dispute],
  ...[payout, coupon, shipping, keyboardAlone],
];
const folder = join(import.meta.dirname, "../../../dist/journeys");

const spec = {
  script: "pictures:journeys",
  summary: `Takes a picture of each step of ${journeys.length} journeys, on a phone and on a desktop, into dist/journeys.`,
  flags: {
    only: { takes: "NAMES", says: `some of ${journeys.map(({ name }) => name).join(", ")}; with commas between` },
  },
  notes: ["dist/journeys/index.html shows all of them."],
};

await runCommand(spec, async ({ only }) => {
  const chosen = chosenOf(only);
  rmSync(folder, { recursive: true, force: true });
  await startOwnHerald("journeys", { anew: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    const rows: string[] = [];
    for (const journey of chosen) {
      for (const screen of ["phone", "desktop"] as const)
        rows.push(rowOf(journey, screen, await take(journey, screen, browser)));
      sayAside(journey.name);
    }
    writeFileSync(join(folder, "index.html"), pageOf(rows));
  } finally {
    await browser.close();
    await globalThis.herald?.stop();
  }
  say("dist/journeys/index.html has them.");
  return 0;
});

/** @throws WrongUse where a journey is asked for that there is not */
function chosenOf(only: string | undefined): readonly Journey[] {
  if (only === undefined) return journeys;
  return only.split(",").map((word) => {
    const found = journeys.find(({ name }) => name === word.trim());
    if (!found) throw new WrongUse(`There is no journey "${word.trim()}".`);
    return found;
  });
}

async function take({ name, take }: Journey, screen: Screen, browser: Browser): Promise<readonly string[]> {
  const trip = new Trip(browser, screen, join(folder, name, screen));
  try {
    await take(trip);
  } finally {
    await trip.end();
  }
  return trip.kept;
}

/** One journey on one screen, its steps side by side. */
function rowOf({ name }: Journey, screen: Screen, kept: readonly string[]): string {
  const { width, height } = screens[screen];
  const pictures = kept.map((file) => {
    const path = `${name}/${screen}/${file}`;
    const step = file.replace(/^\d+-|\.png$/g, "").replaceAll("-", " ");
    return `<figure><a href="${path}"><img src="${path}" alt="" width="${width}" height="${height}"></a><figcaption>${step}</figcaption></figure>`;
  });
  return `<h2>${name}, ${screen}</h2><div class="steps">${pictures.join("")}</div>`;
}

function pageOf(rows: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Journeys</title>
<style>
  body { font: 16px/1.4 system-ui; margin: 24px; background: #f4f5f7; color: #1c2024; }
  .steps { display: flex; gap: 16px; overflow-x: auto; padding-bottom: 16px; }
  figure { margin: 0; flex: none; }
  img { height: 420px; width: auto; border: 1px solid #d5d9de; border-radius: 8px; }
</style>
<h1>Journeys</h1>
${rows.join("\n")}
</html>
`;
}
