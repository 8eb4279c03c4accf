/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const title = (): string => "Set up your shop";
export const doneOf = (d: { done: number; all: number }): string => d.done.toLocaleString("en") + " of " + d.all.toLocaleString("en") + " done";
export const lookingUp = (): string => "Looking up how far it is";
export const allDone = (): string => "All done. Your shop is up and selling.";
export const hide = (): string => "Hide";
export const showAgain = (): string => "Show the steps to set up the shop";
export const isDone = (): string => "Done";
export const toDo = (): string => "To do";
export const brand = (): string => "Make it look like yours";
export const whyBrand = (): string => "Buyers and ambassadors see your name, colour and logo on every page and e-mail.";
export const product = (): string => "Add your first product";
export const whyProduct = (): string => "Ambassadors pick from what you put up, with a picture and a price.";
export const payment = (): string => "Connect Stripe";
export const whyPayment = (): string => "Buyers pay through your Stripe account. Its key is set with npm run secrets.";
export const delivery = (): string => "Say how you deliver";
export const whyDelivery = (): string => "Whether buyers are asked where to send it. Save it once, even if it stays as it is.";
export const legal = (): string => "Link your terms and privacy policy";
export const whyLegal = (): string => "Buyers must be able to read both before they order.";
export const terms = (): string => "Publish the terms of your programme";
export const whyTerms = (): string => "Ambassadors accept them as they sign up, and are told of each new version.";
export const invite = (): string => "Invite ambassadors";
export const whyInvite = (): string => "Each invitation is an e-mail with a link to sign up.";
export const sale = (): string => "Make your first sale";
export const whySale = (): string => "Once somebody orders through an ambassador’s link, this page shows how the shop does.";
