const short = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", timeZone: "UTC" });
const long = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

/** A UTC day such as `2026-11-22` as people read it, without its year. */
export const shortDay = (day: string): string => short.format(new Date(`${day}T00:00:00Z`));

/** A UTC day as people read it. */
export const longDay = (day: string): string => long.format(new Date(`${day}T00:00:00Z`));
