import { describe, expect, test } from "@jest/globals";
import { emailKindNames } from "../../shared/domain/email-kind.ts";
import { exampleOf } from "../../shared/emails/example.ts";
import { emailKinds } from "../../shared/emails/kinds.ts";
import { contrast } from "../../shared/site/shades.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

/** A text as it is drawn, and a button's fill beside what is around it. */
interface Drawn {
  text: string;
  color: string;
  background: string;
  /** 24 px, or 18.66 px and bold: https://www.w3.org/TR/WCAG22/#dfn-large-scale */
  isLarge: boolean;
}
interface Fill {
  fill: string;
  around: string;
}

const colors = { yellow: "#ffd43b", white: "#ffffff", black: "#000000", "pale blue": "#a5d8ff", rust: "#b4441f" };
const shop = {
  ...{ name: "Blue Door", appUrl: "https://shop.example", ownerEmail: "owner@shop.example" },
  ...{ contactEmail: "hello@shop.example", imprintUrl: "https://shop.example/imprint" },
};

/** Runs in the page: every text with its own colour and the nearest colour behind it. */
const lookAround = `(() => {
  const hex = (css) => "#" + css.match(/[\\d.]+/g).slice(0, 3).map((it) => Number(it).toString(16).padStart(2, "0")).join("");
  const isClear = (css) => css === "transparent" || /, 0\\)$/.test(css);
  const behind = (element) => {
    for (let it = element; it; it = it.parentElement) {
      const { backgroundColor } = getComputedStyle(it);
      if (!isClear(backgroundColor)) return hex(backgroundColor);
    }
    return "#ffffff";
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const { color, fontSize, fontWeight } = getComputedStyle(parentElement);
    if (!textContent.trim() || parentElement.getClientRects().length === 0 || !parentElement.checkVisibility()) continue;
    const px = parseFloat(fontSize);
    const isLarge = px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700);
    texts.push({ text: textContent.trim(), color: hex(color), background: behind(parentElement), isLarge });
  }
  const fills = [...document.querySelectorAll("td[bgcolor] > a")].map((link) => {
    const cell = link.parentElement;
    return { fill: behind(link), around: behind(cell.parentElement) };
  });
  return { texts, fills };
})()`;

describe.each(Object.entries(colors))("in a shop whose colour is %s, every e-mail", (_, color) => {
  test.each(["light", "dark"] as const)("can be read in %s, and its button seen", async (scheme) => {
    const { page } = await browser.newPerson({ scheme });
    await page.route("**/*", (route) => route.abort());
    const unread: string[] = [];
    let texts = 0;
    let buttons = 0;
    for (const kind of emailKindNames) {
      await page.setContent(emailKinds[kind](exampleOf("eur"), { ...shop, color }).html, {
        waitUntil: "domcontentloaded",
      });
      const drawn = (await page.evaluate(lookAround)) as { texts: Drawn[]; fills: Fill[] };
      texts += drawn.texts.length;
      buttons += drawn.fills.length;
      for (const it of drawn.texts) {
        const found = contrast(it.color, it.background);
        if (found < (it.isLarge ? 3 : 4.5)) unread.push(`${kind}: ${it.text}: ${it.color} on ${it.background}`);
      }
      for (const { fill, around } of drawn.fills) {
        if (contrast(fill, around) < 1.3) unread.push(`${kind}: its button is ${fill} on ${around}`);
      }
    }
    expect([...new Set(unread)]).toEqual([]);
    expect([texts > 200, buttons > 20]).toEqual([true, true]);
  });
});
