import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { type Random, seededRandom } from "../../../infra/local/demo/random.ts";

const seed = 20_261_123;

/**
 * Draws from a seed whatever this process draws at random: ids, keys, the pauses between two tries. Two runs of a
 * history are the same to the letter, so that what one of them found the next one finds.
 */
export class Prng {
  #random: Random = seededRandom(seed);
  #histories = 0;

  /**
   * Begins a history. Not from the seed that the shop was opened with: an id of the history could be one of the shop's, which
   * is how a person who signed up again after a failure was given another's.
   */
  reset(): void {
    this.#random = seededRandom(seed + 1);
    this.#histories += 1;
  }

  /** Puts itself in the place of the system's. @returns the way back */
  install(): () => void {
    const { randomBytes, randomUUID, randomInt } = crypto;
    const { random } = Math;
    const getRandomValues = globalThis.crypto.getRandomValues.bind(globalThis.crypto);
    const bytes = (size: number) => Buffer.from(Uint8Array.from({ length: size }, () => this.#random.between(0, 255)));
    const uuid = () => {
      const hex = bytes(16).toString("hex");
      // DynamoDB remembers a transaction by such an id for ten minutes: no two histories may have one in common.
      return `${this.#histories.toString(16).padStart(8, "0")}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    };
    const fill = <View extends ArrayBufferView>(view: View): View => {
      Buffer.from(view.buffer, view.byteOffset, view.byteLength).set(bytes(view.byteLength));
      return view;
    };
    Object.assign(crypto, {
      randomBytes: bytes,
      randomUUID: uuid,
      randomInt: (low: number, high?: number) =>
        high === undefined ? this.#random.between(0, low - 1) : this.#random.between(low, high - 1),
    });
    Object.assign(globalThis.crypto, { getRandomValues: fill, randomUUID: uuid });
    Math.random = () => this.#random.next();
    syncBuiltinESMExports();
    return () => {
      Object.assign(crypto, { randomBytes, randomUUID, randomInt });
      Reflect.deleteProperty(globalThis.crypto, "randomUUID");
      Object.assign(globalThis.crypto, { getRandomValues });
      Math.random = random;
      syncBuiltinESMExports();
    };
  }
}
