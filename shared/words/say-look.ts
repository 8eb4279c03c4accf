import * as words from "./en/looks.ts";

const said = { same_address: words.sameAddress, same_name: words.sameName };

/** That a sale's commission is held for a look, and why, in words for all whom it concerns. */
export function sayLook(look: readonly (keyof typeof said)[]): string {
  const why = look.map((reason) => said[reason]()).reduce((one, other) => words.both({ one, other }));
  return words.isHeld({ why });
}
