import { expect } from "@jest/globals";
import type { Locator } from "playwright-core";
import { eventually } from "../../contract/support/client.ts";
import * as keyboard from "./keyboard.ts";

/** Holds a field to what a wrong one must be: marked as such, with its message tied to it, and not emptied. */
export async function expectWrong(
  field: Locator,
  message: RegExp,
  { typed, hasFocus = true }: { typed?: string; hasFocus?: boolean } = {},
): Promise<void> {
  await eventually(async () => {
    const seen = { isMarked: await field.getAttribute("aria-invalid"), hasFocus: await keyboard.hasFocus(field) };
    expect({ ...seen, says: await descriptionOf(field) }).toEqual({
      isMarked: "true",
      hasFocus,
      says: expect.stringMatching(message),
    });
  });
  if (typed !== undefined) expect(await field.inputValue()).toBe(typed);
}

/** What a screen reader adds to a field's name: the texts that its `aria-describedby` names. */
async function descriptionOf(field: Locator): Promise<string> {
  const ids = (await field.getAttribute("aria-describedby"))?.split(/\s+/).filter(Boolean) ?? [];
  const texts = ids.map(async (id) => {
    const described = field.page().locator(`[id="${id}"]`);
    return (await described.count()) > 0 ? described.textContent() : `(nothing has the id ${id})`;
  });
  return (await Promise.all(texts)).join(" ");
}
