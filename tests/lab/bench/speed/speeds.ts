import { startEmptyCloud } from "../../../local/cloud-in-process.ts";
import { temporaryDirectory } from "../../../support/machine.ts";
import { median } from "../loads.ts";
import { openQueues } from "./queued.ts";
import { openShop, type Request, type Timed } from "./requests.ts";

/** How long a warm run takes, one at a time: milliseconds, and how many times the baseline's, which took turns with it. */
export interface Duration {
  ms: number;
  msRatio: number;
}

/** How fast the laptop answers: several requests at a time too, and what part of the baseline's that is. */
export interface Speed extends Duration {
  perSecond: number;
  perSecondRatio: number;
}

export interface Speeds {
  /** Over HTTP. */
  useCases: ReadonlyMap<string, Speed>;
  /** Of what a queue brings. */
  queued: ReadonlyMap<string, Duration>;
  /** The baselines against themselves: how far from 1 a ratio is by chance. */
  control: Speed;
  queuedControl: Duration;
}

/** The least that medians of so noisy a thing ask for. */
export const rounds = 11;
export const atOnce = 8;
/** Requests of one sample. */
const [inTurn, together] = [3, 16];

/** Asks every use case, over HTTP or as a queue does, each in turns with a function that does nothing: A, B, B, A. */
export async function measureSpeeds(tell: (line: string) => void): Promise<Speeds> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  // What is timed places more orders than any one network does.
  const cloud = await startEmptyCloud(home.path, { ORDERS_PER_NETWORK: "100000" });
  stack.defer(() => cloud.stop());
  const { on, ...asked } = await openShop(cloud);
  const timeAll = async <Time>(
    { baseline, requests }: Timed,
    time: (one: Request, other: Request) => Promise<Time>,
  ) => {
    const times = new Map<string, Time>();
    const control = await time(baseline, baseline);
    for (const [name, request] of requests) {
      times.set(name, await time(request, baseline));
      await cloud.settled();
      tell(`timed: ${name}`);
    }
    return { times, control };
  };
  const http = await timeAll(asked, speedOf);
  const queued = await timeAll(await openQueues(cloud, on, (rounds + 1) * inTurn), durationOf);
  return { useCases: http.times, control: http.control, queued: queued.times, queuedControl: queued.control };
}

async function durationOf(request: Request, baseline: Request): Promise<Duration> {
  const alone = await pairsOf(request, baseline, (one) => msOf(one, inTurn, 1));
  return { ms: median(alone.map(([it]) => it)), msRatio: median(alone.map(([it, base]) => it / base)) };
}

async function speedOf(request: Request, baseline: Request): Promise<Speed> {
  const duration = await durationOf(request, baseline);
  const busy = await pairsOf(request, baseline, async (one) => 1_000 / (await msOf(one, together, atOnce)));
  return {
    ...duration,
    perSecond: median(busy.map(([it]) => it)),
    perSecondRatio: median(busy.map(([it, base]) => it / base)),
  };
}

/** Samples of a request, each with the baseline's beside it. The first round warms up, and is left out. */
async function pairsOf(request: Request, baseline: Request, sample: (request: Request) => Promise<number>) {
  const pairs: [it: number, base: number][] = [];
  for (let round = 0; round <= rounds; round++) {
    const isFirst = round % 2 === 0;
    const first = await sample(isFirst ? request : baseline);
    const second = await sample(isFirst ? baseline : request);
    if (round > 0) pairs.push(isFirst ? [first, second] : [second, first]);
  }
  return pairs;
}

/** Milliseconds a request. @throws Error where one is refused: what fails fast is not fast */
async function msOf(request: Request, count: number, width: number): Promise<number> {
  const began = performance.now();
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
      const { status, body } = await request();
      if (status >= 300) throw new Error(`A request was answered ${status}: ${JSON.stringify(body)}`);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return (performance.now() - began) / count;
}
