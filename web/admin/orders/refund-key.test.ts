import { afterEach, describe, expect, test } from "@jest/globals";
import { forgetRefundKey, refundKey } from "./refund-key.ts";

const order = { id: "ord_1", refundedMinor: 0 };

/** A browser that refuses storage throws at the mere name. */
function refuseStorage(): void {
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
}

/** Storage that keeps what it is told. */
function allowStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
  Object.defineProperty(globalThis, "sessionStorage", { configurable: true, value: storage });
  return kept;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "sessionStorage");
});

describe.each([
  ["keeps", allowStorage],
  ["refuses", refuseStorage],
])("where the browser %s storage", (_, begin) => {
  test("a request tried again has its key, another request has another, and a fulfilled one is forgotten", () => {
    begin();
    const key = refundKey(order, { amountMinor: 500 });
    expect(refundKey(order, { amountMinor: 500 })).toBe(key);
    expect(refundKey(order, { amountMinor: 600 })).not.toBe(key);
    expect(refundKey(order, {})).not.toBe(key);
    expect(refundKey(order, { lines: [{ line: 0, amountMinor: 500 }] })).not.toBe(key);
    expect(refundKey({ ...order, refundedMinor: 500 }, { amountMinor: 500 })).not.toBe(key);
    forgetRefundKey(order, { amountMinor: 500 });
    expect(refundKey(order, { amountMinor: 500 })).not.toBe(key);
  });
});

test("a key outlives the page where the browser keeps storage", () => {
  const kept = allowStorage();
  const key = refundKey({ id: "ord_2", refundedMinor: 0 }, {});
  expect([...kept.values()]).toEqual([key]);
});
