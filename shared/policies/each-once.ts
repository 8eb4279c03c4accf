/** DynamoDB reads so many items at once. */
const atOnce = 100;

/**
 * Has something looked up for each id once, a hundred at a time, whoever asks for it again. Who asks for what another is looking up
 * waits for that.
 */
export function eachOnce(lookUp: (ids: readonly string[]) => Promise<void>): (ids: readonly string[]) => Promise<void> {
  const begun = new Map<string, Promise<void>>();
  return async (ids) => {
    const unknown = [...new Set(ids)].filter((id) => !begun.has(id));
    for (let at = 0; at < unknown.length; at += atOnce) {
      const part = unknown.slice(at, at + atOnce);
      const looked = lookUp(part);
      for (const id of part) begun.set(id, looked);
    }
    await Promise.all(new Set(ids.map((id) => begun.get(id))));
  };
}
