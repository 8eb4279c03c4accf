/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const goneFromBasket = (): string => "Something in your basket is no longer on offer and was taken out. Please look at the new total, and press pay again if you agree.";
export const priceChanged = (): string => "A price has changed. Please look at the new total, and press pay again if you agree.";
