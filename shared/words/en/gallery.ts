/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const close = (): string => "Close";
export const shown = (d: { place: number; count: number }): string => "Picture " + d.place.toLocaleString("en") + " of " + d.count.toLocaleString("en");
export const pictureOf = (d: { title: string; place: number; count: number }): string => d.title + ", picture " + d.place.toLocaleString("en") + " of " + d.count.toLocaleString("en");
export const show = (d: { place: number }): string => "Show picture " + d.place.toLocaleString("en");
