import { expect } from "@jest/globals";
import type { Locator, Page } from "playwright-core";

/** A page without a mouse. */

/** What has the focus, in words, and whether one sees that it has: by a ring, a shadow, or a border that changes. */
const focused = (page: Page) =>
  page.evaluate<{ what: string; isVisible: boolean }>(`(() => {
    if (!document.getElementById("no-transitions")) {
      const style = document.createElement("style");
      style.id = "no-transitions";
      style.textContent = "*, ::before, ::after { transition: none !important }";
      document.head.append(style);
    }
    const it = document.activeElement;
    const label = it.getAttribute("aria-label") ?? it.labels?.[0]?.textContent ?? it.textContent ?? "";
    // What stands around may show it, as with a card whose checkbox is focused.
    const around = [it, it.parentElement, it.closest("label")].filter(Boolean);
    const look = () => around.map((each) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(each);
      return [outlineStyle === "none" ? "" : outlineWidth + outlineColor, boxShadow, borderColor].join();
    }).join("; ");
    const { width, bottom, top } = it.getBoundingClientRect();
    const withFocus = look();
    it.blur();
    const differs = look() !== withFocus;
    it.focus({ preventScroll: true, focusVisible: true });
    return {
      what: it.tagName.toLowerCase() + " " + label.trim().slice(0, 60),
      isVisible: differs && width > 0 && bottom > 0 && top < innerHeight,
    };
  })()`);

export const hasFocus = (target: Locator) =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** Tabs until something has the focus; on the way, the focus must always be seen. */
export async function tabTo(page: Page, target: Locator, maxSteps = 60): Promise<void> {
  await target.waitFor({ state: "attached" });
  const way: string[] = [];
  while (!(await hasFocus(target))) {
    if (way.length >= maxSteps) throw new Error(`${maxSteps} tabs did not lead to ${target}: ${way.join(" → ")}`);
    await page.keyboard.press("Tab");
    const { what, isVisible } = await focused(page);
    way.push(what);
    if (!what.startsWith("body")) expect({ what, isVisible }).toEqual({ what, isVisible: true });
  }
}

/** Tabs to a field and types into it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

/** Tabs to a button or link and presses it. */
export async function pressOn(page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Tabs a whole round and more in a dialog, both ways: the focus may not leave it. */
export async function expectTrapped(page: Page, dialog: Locator): Promise<void> {
  for (const key of [...Array(12).fill("Tab"), ...Array(4).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    const isInside = await dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement));
    expect({ key, isInside }).toEqual({ key, isInside: true });
  }
}
