/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const join = (): string => "Join the team";
export const lead = (): string => "Make your account to look after the shop.";
export const password = (): string => "Password";
export const passwordRule = (): string => "At least 8 characters.";
export const submit = (): string => "Join the team";
export const deadLink = (): string => "This invitation was used already, is too old, or was taken back.";
export const askAgain = (): string => "Ask whoever invited you for another one. If you joined already, sign in.";
export const toSignIn = (): string => "Sign in";
