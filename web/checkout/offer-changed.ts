import * as words from "../../shared/words/en/offer-changed.ts";

/** What a buyer is told whose basket is not what it was. */
export const offerChanged = (isGone: boolean): string => (isGone ? words.goneFromBasket() : words.priceChanged());
