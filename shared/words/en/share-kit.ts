/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const paidLink = (): string => "Paid link";
export const whatToSay = (): string => "What to say with it";
export const whyPaidLink = (d: { disclosure: string }): string => "Each begins with “" + d.disclosure + "”: the law asks that whoever earns by a link says so, where nobody has to look for it.";
export const forPost = (): string => "For a post";
export const forMessage = (): string => "For a message";
export const forLittleRoom = (): string => "Where there is little room";
export const post = (d: { disclosure: string; what: string; shop: string; url: string }): string => d.disclosure + " · " + d.what + ", from " + d.shop + ". I like it, and if you buy it here, I get a share: " + d.url;
export const message = (d: { disclosure: string; what: string; shop: string; url: string }): string => d.disclosure + " · Have a look at this: " + d.what + ", from " + d.shop + ". I get a share of what you buy here. " + d.url;
export const short = (d: { disclosure: string; what: string; url: string }): string => d.disclosure + " · " + d.what + " " + d.url;
export const copyText = (): string => "Copy the text";
export const copyTextOf = (d: { channel: string }): string => "Copy the text: " + d.channel;
export const pictures = (): string => "Pictures";
export const savePicture = (d: { title: string }): string => "Save the picture of " + d.title;
