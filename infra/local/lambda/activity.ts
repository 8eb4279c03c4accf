/** Counts what is under way, so that "nothing is going on any more" can be awaited instead of slept for. */

export interface Activity {
  /** Notes that something begins; call what it returns when that has ended. */
  begin(): () => void;
  /** How many things are under way. */
  readonly current: number;
  /** Grows with every beginning: two equal readings mean that nothing began in between. */
  readonly begun: number;
  /** Resolves when nothing is under way. */
  quiet(): Promise<void>;
  /** Calls back after each end. */
  onEnd(listener: () => void): void;
}

export function createActivity(): Activity {
  let current = 0;
  let begun = 0;
  let waiting: (() => void)[] = [];
  const listeners: (() => void)[] = [];
  const end = () => {
    current -= 1;
    for (const listener of listeners) listener();
    if (current > 0) return;
    const released = waiting;
    waiting = [];
    for (const release of released) release();
  };
  return {
    begin() {
      current += 1;
      begun += 1;
      let ended = false;
      return () => {
        if (!ended) end();
        ended = true;
      };
    },
    get current() {
      return current;
    },
    get begun() {
      return begun;
    },
    quiet: () => (current === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    onEnd: (listener) => void listeners.push(listener),
  };
}
