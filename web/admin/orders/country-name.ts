/** A country's name in the reader's language; nothing of none. */
const countries = new Intl.DisplayNames(undefined, { type: "region" });

/** @param code of ISO 3166, as `DE` */
export const countryName = (code: string | undefined): string | undefined => code && countries.of(code);
