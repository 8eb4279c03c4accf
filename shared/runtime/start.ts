/**
 * What a function does before its first request. Lambda loads a bundle with a whole CPU, and gives the first request no more than the
 * function's memory brings: what that request needs is made here, where nobody waits for it.
 */
type Work = () => unknown;

const works: Work[] = [];

/** Adds something to be done at the start. It must be done all the same where it is needed, as nobody else but bundles start. */
export function atStart(work: Work): void {
  works.push(work);
}

/**
 * Does it all, and what that adds; called again, it does it again. What fails is left to the first request, which tries it again and
 * can say what is wrong.
 */
export async function start(): Promise<void> {
  for (let done = 0; done < works.length; ) {
    const next = works.slice(done);
    done = works.length;
    await Promise.allSettled(next.map(async (work) => work()));
  }
}
