import { isPaused, methodsIn, type Payee } from "../domain/payee.ts";

/** Where somebody is paid, as anybody is shown it. */
export function payeeAnswer(payee: Payee | undefined, currency: string, now: Date) {
  return { methods: [...methodsIn(currency)], ...(payee && { payee: shown(payee, now) }) };
}

function shown(payee: Payee, now: Date) {
  const { method, name, masked, changedAt, pausedUntil } = payee;
  return { method, name, masked, changedAt, ...(isPaused(payee, now) && { pausedUntil }) };
}
