import { maxSlugsInDay } from "../contract/slug.ts";
import { countBy, refuse } from "./attempt-limit.ts";
import { fingerprint } from "./ids.ts";

const inDay = (callerId: string) => [
  { subject: `slug#${fingerprint(callerId)}`, max: maxSlugsInDay, windowSeconds: 86_400 },
];

/** Counts that an ambassador takes a slug. @throws AppError `too_many_attempts` for who takes one after another */
export async function countSlug(callerId: string, deps: Parameters<typeof countBy>[1]): Promise<void> {
  refuse(await countBy(inDay(callerId), deps), `You took ${maxSlugsInDay} addresses today. Try again tomorrow.`);
}
