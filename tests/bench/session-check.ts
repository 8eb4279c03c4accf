import { type Counts, nothing, roundTripsOf } from "./counts.ts";
import type { Call } from "./recorder.ts";

/** What signing in costs each signed-in request: the trips and reads that it would not make without the session check. */
export function sessionCheckOf(calls: readonly Call[]): Counts {
  const isCheck = ({ operation, body }: Call) => operation === "GetItem" && body.includes('"USER#');
  const checks = calls.filter(isCheck);
  const others = calls.filter((call) => !isCheck(call));
  return {
    ...nothing,
    roundTrips: roundTripsOf(calls) - roundTripsOf(others),
    reads: checks.reduce((sum, { reads }) => sum + reads, 0),
    tableCalls: checks.length,
  };
}
