import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { contentIsThere } from "./content-is-there.ts";

const source = readFileSync(join(import.meta.dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.0, 2.1 and 2.2 at levels A and AA, and what axe holds to be good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** How many elements of one rule are told one by one. */
const maxNodes = 2;

/** The rules whose outcome depends on colours; all others find the same in light and in dark. */
const colorRules = ["color-contrast", "link-in-text-block"];

/**
 * What axe-core finds wrong on a page, one line for each element; none where all is well. What is still to come is waited
 * for: rows that others are about to replace are faint, which axe would tell of or not, as it happens.
 * @param scope only colours, where all else has been looked at already
 */
export async function violationsOn(page: Page, scope: "all" | "colors" = "all"): Promise<string[]> {
  await contentIsThere(page);
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(`(() => { ${source} })()`);
  const runOnly = scope === "all" ? { type: "tag", values: tags } : { type: "rule", values: colorRules };
  // The one frame shows an e-mail, locked away from every script: axe could only knock, and the browser complain of it.
  const options = { runOnly, resultTypes: ["violations"], iframes: false };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) => [
    ...nodes.slice(0, maxNodes).map(({ target, html, any }) => {
      const why = any.map(({ message }) => message).join("; ");
      return `${id}: ${help} at ${target.join(" ")}: ${html.slice(0, 160)} ${why}`;
    }),
    ...(nodes.length > maxNodes ? [`${id}: at ${nodes.length - maxNodes} more places`] : []),
  ]);
}
