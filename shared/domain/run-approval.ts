import * as words from "../words/en/fields.ts";
import { AppError, invalidField } from "./errors.ts";
import type { PayoutRun } from "./payout-run.ts";

/**
 * How many people of the team have to give their word before a run pays. Who starts one by hand gives theirs with that; a second is asked
 * for where the settings say so.
 */
export const wordsNeeded = ({ secondPerson }: { secondPerson: boolean }): number => (secondPerson ? 2 : 1);

/** The same of a run that the calendar starts, which nobody has given their word for. */
export const wordsNeededBySchedule = (rules: { secondPerson: boolean; withoutAsking: boolean }): number =>
  rules.withoutAsking ? 0 : wordsNeeded(rules);

/**
 * The same of a payout that its ambassador asks for: the word of one who may pay, whatever the settings say. Whoever asks is the first person,
 * and can't give the second's word.
 */
export const wordsNeededWhenAsked = 1;

/** A run as it begins its life: begun where everybody has given their word, else waiting for the next. */
export function newRun(run: Omit<PayoutRun, "state" | "version">): PayoutRun {
  return { ...run, state: isAgreed(run) ? "begun" : "waiting", version: 1 };
}

/**
 * The run with somebody's word, each person's counting once.
 * @returns undefined where theirs is known, and the run was begun: a repeat
 * @throws AppError `second_person` where it takes another's word than theirs, `run_state` where it was decided on already
 */
export function approved(run: PayoutRun, personId: string): PayoutRun | undefined {
  const isKnown = run.approvedBy.includes(personId);
  if (isKnown && run.state === "begun") return undefined;
  if (run.state !== "waiting") throw wrongState(run);
  if (isKnown) throw ownWord();
  const after = { ...run, approvedBy: [...run.approvedBy, personId], version: run.version + 1 };
  return { ...after, state: isAgreed(after) ? "begun" : "waiting" };
}

/**
 * The run as somebody declines it: who started it as well, who takes it back by that.
 * @returns undefined where they did before: a repeat
 * @throws AppError `run_state` where it was decided on already, `invalid_request` where somebody asked for it and is not told why
 */
export function declined(run: PayoutRun, personId: string, reason?: string): PayoutRun | undefined {
  if (run.state === "declined" && run.declinedBy === personId) return undefined;
  if (run.state !== "waiting") throw wrongState(run);
  if (run.askedBy !== undefined && !reason) throw invalidField("reason", words.no_decline_reason());
  return { ...run, state: "declined", declinedBy: personId, declineReason: reason, version: run.version + 1 };
}

/** A run that began without anybody's word, with that of who first lets its money leave. */
export const vouched = (run: PayoutRun, personId: string): PayoutRun => ({
  ...run,
  approvedBy: [personId],
  version: run.version + 1,
});

/** Whether somebody's word is one that a run waits for. */
export const mayApprove = (run: Omit<PayoutRun, "version">, personId: string): boolean =>
  run.state === "waiting" && !run.approvedBy.includes(personId);

const isAgreed = ({ approvedBy, needs }: Pick<PayoutRun, "approvedBy" | "needs">) => approvedBy.length >= needs;

const ownWord = () =>
  new AppError("second_person", "You have given your word for this run. A second person must approve it.");

function wrongState({ state }: PayoutRun): AppError {
  const message = state === "begun" ? "This run has begun already." : `This run is ${state}.`;
  return new AppError("run_state", message, { params: { state } });
}
