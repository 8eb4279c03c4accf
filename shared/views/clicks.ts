import { type Clicks, conversionBps, earningsAViewMinor } from "../domain/clicks.ts";

/** What was made of how often something was opened. */
export function clickFigures({ views, visitors }: Clicks, orders: number, earnedMinor: number) {
  return {
    views,
    visitors,
    conversionBps: conversionBps(orders, visitors),
    perViewMinor: earningsAViewMinor(earnedMinor, views),
  };
}
