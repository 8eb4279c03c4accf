import { type Counts, nothing, roundTripsOf } from "./counts.ts";
import type { Call } from "./recorder.ts";

/** Whether a call reads the caller's user, in which the session is. */
export const isCheck = ({ operation, body }: Call): boolean => operation === "GetItem" && body.includes('"USER#');

/** What signing in costs each signed-in request: the trips and reads that it would not make without the session check. */
export function sessionCheckOf(calls: readonly Call[]): Counts {
  const checks = calls.filter(isCheck);
  const others = calls.filter((call) => !isCheck(call));
  return {
    ...nothing,
    roundTrips: roundTripsOf(calls) - roundTripsOf(others),
    reads: checks.reduce((sum, { reads }) => sum + reads, 0),
    tableCalls: checks.length,
  };
}
