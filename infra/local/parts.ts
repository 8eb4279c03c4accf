/** Starts several parts at once, and sees to it that none is left behind. */

export interface Part {
  stop(): Promise<void> | void;
}

type Started<Parts extends Record<string, Promise<Part>>> = { [Name in keyof Parts]: Awaited<Parts[Name]> };

/**
 * Waits for all parts and hands them to the stack, which stops them in reverse order. If one fails to start, the
 * others are in the stack's hands before this rejects.
 */
export async function startTogether<Parts extends Record<string, Promise<Part>>>(
  stack: AsyncDisposableStack,
  parts: Parts,
): Promise<Started<Parts>> {
  const outcomes = await Promise.allSettled(Object.values(parts));
  for (const outcome of outcomes) if (outcome.status === "fulfilled") stack.defer(() => outcome.value.stop());
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  const started = await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await part] as const));
  // The entries are those of `parts`, each awaited; TypeScript cannot follow that through `fromEntries`.
  return Object.fromEntries(started) as Started<Parts>;
}
