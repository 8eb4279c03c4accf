import { expect, test } from "@jest/globals";
import { isPaused, maskedOf, methodsIn, type PayeeDetails, payeeAfter } from "./payee.ts";

const bank: PayeeDetails = { method: "sepa", name: "Ada Byron", iban: "DE89370400440532013000" };
const now = new Date("2026-11-22T10:00:00.000Z");

test.each<[PayeeDetails, string]>([
  [bank, "DE•• •••• 3000"],
  [{ method: "paypal", name: "Ada", paypalEmail: "ada@mail.example" }, "a•••@mail.example"],
  [{ method: "csv", name: "Ada", instructions: "Account 1234 5678 90" }, "•••• 7890"],
  [{ method: "csv", name: "Ada", instructions: "Cash" }, "•••• ••••"],
])("of %j no more than %s is shown", (details, shown) => {
  expect(maskedOf(details)).toBe(shown);
});

test("the first payee is paid to at once; the next one, after a removal too, three days later", () => {
  const first = payeeAfter("usr_1", undefined, bank, now);
  expect(first).toMatchObject({ version: 1, changedAt: now.toISOString() });
  expect(first?.pausedUntil).toBeUndefined();
  const paypal: PayeeDetails = { method: "paypal", name: "Ada", paypalEmail: "ada@mail.example" };
  const second = payeeAfter("usr_1", { version: 1, payee: first }, paypal, now);
  expect(second).toMatchObject({ version: 2, pausedUntil: "2026-11-25T10:00:00.000Z" });
  expect(payeeAfter("usr_1", { version: 3 }, bank, now)).toMatchObject({
    version: 4,
    pausedUntil: "2026-11-25T10:00:00.000Z",
  });
});

test("said again, nothing changes; another name is another payee", () => {
  const payee = payeeAfter("usr_1", undefined, bank, now);
  expect(payeeAfter("usr_1", { version: 1, payee }, { ...bank, bic: undefined }, now)).toBeUndefined();
  expect(payeeAfter("usr_1", { version: 1, payee }, { ...bank, name: "Ada King" }, now)?.version).toBe(2);
});

test("a pause is over at its end", () => {
  expect(isPaused({ pausedUntil: "2026-11-22T10:00:00.001Z" }, now)).toBe(true);
  expect(isPaused({ pausedUntil: "2026-11-22T10:00:00.000Z" }, now)).toBe(false);
  expect(isPaused({}, now)).toBe(false);
});

test("SEPA transfers are for shops that pay in euros", () => {
  expect(methodsIn("eur")).toEqual(["sepa", "paypal", "csv"]);
  expect(methodsIn("usd")).toEqual(["paypal", "csv"]);
});
