import * as z from "zod/mini";
import { amountMinor, count } from "./fields.ts";

/** How often something was opened; visitors are browsers, each once a day. */
export const clickCounts = { views: count, visitors: count };

export const clickFigures = {
  ...clickCounts,
  /** Orders of 10,000 visitors; absent where nobody came, or more was ordered than visitors were counted. */
  conversionBps: z.optional(count),
  /** What a view earned; absent where there was none. */
  perViewMinor: z.optional(amountMinor),
};

/** The sites that most views came from, at most eight of a link. */
export const referrers = z.array(z.object({ host: z.string(), views: count }));
