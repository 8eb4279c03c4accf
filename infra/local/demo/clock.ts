/** A clock that can be set back, so that the demo shop has a past. */

const RealDate = Date;

/**
 * Makes the whole process (functions, queues, stand-ins) see a time `ms` away from the real one; 0 puts it right.
 * Timers are not touched, and the database, another process, keeps the real time. A message in flight sees its
 * visibility end when the clock moves on, so move it only when everything has settled.
 */
export function shiftClock(ms: number): void {
  if (ms === 0) {
    globalThis.Date = RealDate;
    return;
  }
  const now = () => RealDate.now() + ms;
  // A proxy, not a subclass: dates made before the shift must still be instances of `Date`.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}
