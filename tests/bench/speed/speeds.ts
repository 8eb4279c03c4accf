import { temporaryDirectory } from "../../../infra/local/testing.ts";
import { startEmptyCloud } from "../../local/cloud-in-process.ts";
import { median } from "../loads.ts";
import { openShop, type Request } from "./requests.ts";

/** How fast the laptop answers, warm, and as a ratio to the baseline that was asked in turn with it. */
export interface Speed {
  /** One request at a time, milliseconds, and how many times the baseline's. */
  ms: number;
  msRatio: number;
  /** Several at a time, and the part of the baseline's. */
  perSecond: number;
  perSecondRatio: number;
}

export interface Speeds {
  useCases: ReadonlyMap<string, Speed>;
  /** The baseline against itself: how far from 1 a ratio is by chance. */
  control: Speed;
}

/** The least that medians of so noisy a thing ask for. */
export const rounds = 11;
export const atOnce = 8;
/** Requests of one sample. */
const [inTurn, together] = [3, 16];

/** Asks every use case over HTTP, each in turns with a route that does nothing: A, B, B, A. */
export async function measureSpeeds(tell: (line: string) => void): Promise<Speeds> {
  await using stack = new AsyncDisposableStack();
  const home = stack.use(temporaryDirectory());
  const cloud = await startEmptyCloud(home.path);
  stack.defer(() => cloud.stop());
  const { baseline, requests } = await openShop(cloud);
  const useCases = new Map<string, Speed>();
  const control = await speedOf(baseline, baseline);
  for (const [name, request] of requests) {
    useCases.set(name, await speedOf(request, baseline));
    await cloud.settled();
    tell(`${useCases.size} of ${requests.size} use cases timed`);
  }
  return { useCases, control };
}

async function speedOf(request: Request, baseline: Request): Promise<Speed> {
  const alone = await pairsOf(request, baseline, (one) => msOf(one, inTurn, 1));
  const busy = await pairsOf(request, baseline, async (one) => 1_000 / (await msOf(one, together, atOnce)));
  return {
    ms: median(alone.map(([it]) => it)),
    msRatio: median(alone.map(([it, base]) => it / base)),
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
