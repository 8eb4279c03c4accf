import { expect, test } from "@jest/globals";
import { underTest } from "../contract/support/environment.ts";
import { stage } from "../contract/support/shop.ts";
import { report } from "./support/figures.ts";
import { type Audit, auditWithLighthouse } from "./support/lighthouse.ts";

const ambassadorCookie = "__Host-herald-ambassador";

/**
 * Lighthouse times the machine too. A neighbour's noise only ever makes a page slower, so the best of up to three runs is
 * the page's own figure; whatever does not depend on time is held to its first run.
 */
async function audit(url: string, cookies: { name: string; value: string }[] = []): Promise<Audit> {
  const first = await auditWithLighthouse({
    url,
    cookies,
    categories: ["performance", "accessibility", "best-practices"],
  });
  let performance = first.scores.performance ?? 0;
  for (let again = 0; again < 2 && performance < 95; again++) {
    const next = await auditWithLighthouse({ url, cookies, categories: ["performance"] });
    performance = Math.max(performance, next.scores.performance ?? 0);
  }
  return { ...first, scores: { ...first.scores, performance } };
}

function expectExcellent({ scores, lost, timings }: Audit, page: string): void {
  const { performance, accessibility, "best-practices": bestPractices } = scores;
  report(
    `Lighthouse, ${page}: performance ${performance}, accessibility ${accessibility}, best practices ${bestPractices} (${timings})`,
  );
  const isExcellent = Number(performance) >= 95 && accessibility === 100 && Number(bestPractices) >= 95;
  if (!isExcellent) throw new Error(`${page} has ${JSON.stringify(scores)}: ${lost.join("; ")}`);
}

test("the buyer's page has at least 95 for performance, 100 for accessibility and 95 for best practices", async () => {
  const { code } = await stage([1_005, 2_499, 4_263]);
  expectExcellent(await audit(`${underTest().url}/c/${code}`), "the buyer's page");
}, 120_000);

test("the ambassador's products have at least 95 for performance, 100 for accessibility and 95 for best practices", async () => {
  const { ambassador } = await stage();
  const cookies = [{ name: ambassadorCookie, value: ambassador.client.cookie(ambassadorCookie) ?? "" }];
  const result = await audit(`${underTest().url}/products`, cookies);
  expect(result.finalUrl).toMatch(/\/products$/);
  expectExcellent(result, "the ambassador's products");
}, 120_000);
