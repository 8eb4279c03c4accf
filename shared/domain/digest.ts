import { addClicks, type Clicks, noClicks } from "./clicks.ts";
import { addCounters, type Counters, noCounters } from "./counters.ts";
import { dayIn } from "./payout-schedule.ts";
import { addDays, dayOf, daysOf, type Period } from "./period.ts";
import type { Role } from "./person.ts";
import { answererRoles } from "./question.ts";

/** A week's digest is sent from this hour of Monday on, in the shop's time zone. */
const morningHour = 8;
/** For so many days after Monday it is made up for, where it was missed; by then the week is no news any more. */
const madeUpForDays = 1;

/**
 * The last week of which a digest was due by now, by its first day, a Monday; and whether one may still be sent. Its days are those of the
 * statistics (UTC): where Monday morning comes before they are over, they are waited for.
 */
export function lastWeek(timeZone: string, now: Date): { week: string; isDue: boolean } {
  const today = dayIn(timeZone, now);
  const monday = addDays(today, 0 - daysSinceMonday(today));
  const isMorning = today > monday || hourIn(timeZone, now) >= morningHour;
  const isOver = isMorning && dayOf(now.toISOString()) >= monday;
  const sentOn = isOver ? monday : addDays(monday, -7);
  return { week: addDays(sentOn, -7), isDue: today <= addDays(sentOn, madeUpForDays) };
}

const daysSinceMonday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

const hourIn = (timeZone: string, at: Date): number =>
  Number(new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(at));

/** The days of a week, by its Monday. */
export const daysOfWeek = (week: string): Period => ({ from: week, to: addDays(week, 6) });

/** A week and the one before it, which it is compared with. */
export const withWeekBefore = (week: string): Period => ({ from: addDays(week, -7), to: addDays(week, 6) });

/** What was sold in a week, and how often links were opened. Amounts in minor units. */
export interface WeekFigures {
  sold: Counters;
  opened: Clicks;
}

/** The sums of a week, of what was counted by day. */
export function figuresOf(
  week: string,
  counted: ReadonlyMap<string, Counters>,
  opened: ReadonlyMap<string, Clicks>,
): WeekFigures {
  const days = daysOf(daysOfWeek(week));
  return {
    sold: days.map((day) => counted.get(day) ?? noCounters).reduce(addCounters, noCounters),
    opened: days.map((day) => opened.get(day) ?? noClicks).reduce(addClicks, noClicks),
  };
}

/** Whether nothing was sold, taken back or looked at. */
export const isQuiet = ({ sold, opened }: WeekFigures): boolean =>
  opened.views === 0 && Object.values(sold).every((counter) => counter === 0);

/** What an ambassador reads on Monday. */
export interface AmbassadorWeek extends WeekFigures {
  week: string;
  before: WeekFigures;
  currency: string;
  /** What may be paid to them now, minor units; negative where they owe. */
  payableMinor: number;
  /** Their place by revenue of all time, from 1; nothing where they have none, or nobody could tell. */
  place?: number | undefined;
}

/** What can wait for the team, what has a deadline first. */
export const needNames = ["disputes", "toShip", "payoutRuns", "applications", "questions"] as const;
export type NeedName = (typeof needNames)[number];

/** How many there are of something; at least so many, where there are more than are counted. */
export interface Count {
  count: number;
  isMore: boolean;
}
export type Needs = { readonly [Name in NeedName]?: Count | undefined };

/** What somebody of the team reads on Monday. */
export interface TeamWeek extends WeekFigures {
  week: string;
  before: WeekFigures;
  currency: string;
  /** Ambassadors who joined in the week. */
  joined: number;
  needs: Needs;
  /** Until when the first open dispute can be answered, where a bank says so. */
  disputesDueBy?: string | undefined;
}

/** Who can do something about what waits: the roles of the routes by which it is done. */
const doers: Readonly<Record<NeedName, readonly Role[]>> = {
  disputes: ["owner", "finance"],
  toShip: ["owner", "manager"],
  payoutRuns: ["owner", "finance"],
  applications: ["owner", "manager"],
  questions: answererRoles,
};

/** What waits for somebody of a role. */
export const needsOf = (role: Role, needs: Needs): Needs =>
  Object.fromEntries(
    needNames.flatMap((name) => {
      const found = needs[name];
      return found && found.count > 0 && doers[name].includes(role) ? [[name, found]] : [];
    }),
  );

/** Whether there is nothing to tell the team: what waits is no news by itself, or it would be told each week. */
export const isNoNews = (week: TeamWeek): boolean => isQuiet(week) && week.joined === 0;
