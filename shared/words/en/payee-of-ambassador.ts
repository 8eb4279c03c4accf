/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const title = (): string => "How they are paid";
export const none = (): string => "They have not said yet where their share goes. Nothing can be paid to them before they do.";
export const bySepa = (d: { name: string; masked: string }): string => "By bank transfer to " + d.name + ", " + d.masked + ".";
export const byPaypal = (d: { name: string; masked: string }): string => "By PayPal to " + d.name + ", " + d.masked + ".";
export const byOther = (d: { name: string; masked: string }): string => "In another way, to " + d.name + ": " + d.masked + ".";
export const since = (): string => "Since";
export const pausedUntil = (): string => "They changed it lately: nothing is paid there until";
