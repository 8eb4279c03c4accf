import { expect, test } from "@jest/globals";
import { AppError } from "../domain/errors.ts";
import { payeeDetailsOf } from "./payee.ts";

const person = { name: "Ada Byron", currentPassword: "a long enough passphrase" };
type Typed = Omit<Parameters<typeof payeeDetailsOf>[0], "name" | "currentPassword">;

function wrongOf(typed: Typed, currency = "eur"): string[] {
  try {
    payeeDetailsOf({ ...person, ...typed }, currency);
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.errors.map(({ path }) => path);
    throw error;
  }
}

test.each(["DE89 3704 0044 0532 0130 00", "nl91abna0417164300", "FR14 2004 1010 0505 0001 3M02 606"])(
  "an IBAN is taken as it is typed: %s",
  (iban) => {
    expect(wrongOf({ method: "sepa", iban })).toEqual([]);
    expect(payeeDetailsOf({ ...person, method: "sepa", iban }, "eur")).toMatchObject({
      iban: iban.replaceAll(" ", "").toUpperCase(),
    });
  },
);

test.each(["DE89 3704 0044 0532 0130 01", "DE89", "hello", "BR15 0000 0000 0000 1093 2840 814 P2", ""])(
  "what no SEPA transfer reaches is refused: %s",
  (iban) => {
    expect(wrongOf({ method: "sepa", iban })).toContain("iban");
  },
);

test("a bank outside the EEA needs its BIC, and where the holder lives", () => {
  const iban = "CH93 0076 2011 6238 5295 7";
  expect(wrongOf({ method: "sepa", iban })).toEqual(["bic", "city", "country"]);
  const more = { bic: "zkbkchzz80a", city: "Zürich", country: "CH" };
  expect(payeeDetailsOf({ ...person, method: "sepa", iban, ...more }, "eur")).toMatchObject({ bic: "ZKBKCHZZ80A" });
  expect(wrongOf({ method: "sepa", iban, ...more, bic: "ZKBK" })).toEqual(["bic"]);
});

test("each method asks for what is its own, and keeps nothing of another", () => {
  expect(wrongOf({ method: "paypal" })).toEqual(["paypalEmail"]);
  expect(wrongOf({ method: "csv" })).toEqual(["instructions"]);
  const typed = { ...person, paypalEmail: "ada@mail.example", iban: "DE89" };
  expect(payeeDetailsOf({ ...typed, method: "paypal" }, "usd")).toEqual({
    method: "paypal",
    name: "Ada Byron",
    paypalEmail: "ada@mail.example",
  });
  expect(wrongOf({ method: "sepa", iban: "DE89 3704 0044 0532 0130 00" }, "usd")).toEqual(["method"]);
});
