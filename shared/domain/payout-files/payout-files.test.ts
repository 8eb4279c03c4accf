import { expect, test } from "@jest/globals";
import { cellsOf } from "../csv.ts";
import { decimalOf, minorOf } from "../decimal.ts";
import type { PayeeDetails } from "../payee.ts";
import { hashOf, type PayoutBatch, type PayoutRow } from "./batch.ts";
import { sepaFile } from "./sepa.ts";
import { isReadableBySepa, sepaId, sepaText } from "./sepa-text.ts";
import { paypalFile, plainFile } from "./tables.ts";

const bank: PayeeDetails = { method: "sepa", name: "Zoë Müller", iban: "DE89370400440532013000" };
const swiss: PayeeDetails = {
  ...{ method: "sepa", name: "Beat Zürcher", iban: "CH9300762011623852957" },
  ...{ bic: "ZKBKCHZZ80A", city: "Zürich", country: "CH" },
};
const paypal: PayeeDetails = { method: "paypal", name: "Ada", paypalEmail: "ada@mail.example" };
const row = (payoutId: string, amountMinor: number, payee: PayeeDetails): PayoutRow => ({
  ...{ payoutId, ambassadorId: "usr_1", amountMinor, payee, note: "Herald Demo Shop, statement 3" },
});
const batch = (...rows: PayoutRow[]): PayoutBatch => ({
  ...{ runId: "run_01JD8Y1A2B3C4D5E6F7G8H9J0K", currency: "eur", createdAt: "2026-11-29T12:00:00.000Z", rows },
  part: { number: 1, of: 1 },
});
const debtor = { name: "Grün & Söhne", iban: "NL91ABNA0417164300" };

test.each([
  [1_005, "eur", "10.05"],
  [5, "eur", "0.05"],
  [900_719_925_474_099, "eur", "9007199254740.99"],
  [1_005, "jpy", "1005"],
  [1_005, "bhd", "1.005"],
  [-34, "eur", "-0.34"],
])("%i of %s is written %s, exactly, and read back", (minor, currency, written) => {
  expect(decimalOf(minor, currency)).toBe(written);
  expect(minorOf(written, currency)).toBe(minor);
});

test.each([
  ["12.345", "eur"],
  ["ten", "eur"],
  ["", "eur"],
  ["1.5", "jpy"],
  ["1,000.00", "eur"],
])("%s is no amount of %s", (text, currency) => {
  expect(minorOf(text, currency)).toBeUndefined();
});

test.each([
  ["Zoë Müller", "Zoe Muller"],
  ["Straße & Łódź", "Strasse + Lodz"],
  ["O’Brien <script>", "O'Brien .script."],
  ["Ørsted\n\tÆgir", "Orsted AEgir"],
  ["日本", ".."],
])("%j is to a bank %j", (text, written) => {
  expect(sepaText(text, 70)).toBe(written);
});

test("names in other letters can't be read by a bank; ids have no slashes, and 35 characters", () => {
  expect([isReadableBySepa("Ада"), isReadableBySepa("Ada")]).toEqual([false, true]);
  expect(sepaId("/pay_1//x/")).toBe("-pay-1--x-");
  expect(sepaId("x".repeat(40))).toHaveLength(35);
});

test("a SEPA file has each payment once, exact sums, and the same bytes whatever order its rows came in", () => {
  const rows = [row("pay_b", 1_005, bank), row("pay_a", 34, swiss)];
  const file = sepaFile(batch(...rows), debtor);
  expect(file).toMatchObject({ count: 2, totalMinor: 1_039, contentType: "application/xml" });
  expect(file.text.match(/<CtrlSum>10.39<\/CtrlSum>/g)).toHaveLength(2);
  expect(file.text).toContain('<InstdAmt Ccy="EUR">0.34</InstdAmt>');
  expect(file.text).toContain("<Nm>Grun + Sohne</Nm>");
  expect(file.text.indexOf("pay-a")).toBeLessThan(file.text.indexOf("pay-b"));
  expect(sepaFile(batch(...rows.toReversed()), debtor).text).toBe(file.text);
  expect(hashOf(file)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(sepaFile(batch(...rows.toReversed()), debtor))).toBe(hashOf(file));
});

test("a row that is none of that file's is never left out: nothing is written", () => {
  expect(() => sepaFile(batch(row("pay_a", 34, paypal)), debtor)).toThrow("pay_a");
  expect(() => sepaFile(batch(row("pay_a", 0, bank)), debtor)).toThrow("pay_a");
  expect(() => sepaFile({ ...batch(), currency: "usd" }, debtor)).toThrow("euros");
  expect(() => paypalFile(batch(row("pay_a", 34, bank)))).toThrow("pay_a");
});

test("PayPal's file is told by its number where there are several", () => {
  const rows = [row("pay_b", 100, paypal), row("pay_a", 100, paypal)];
  expect(paypalFile(batch(...rows)).name).toMatch(/0K-paypal.csv$/);
  const second = paypalFile({ ...batch(...rows.slice(1)), part: { number: 2, of: 2 } });
  expect(second.name).toMatch(/0K-paypal-2-of-2.csv$/);
  expect(cellsOf(second.text).map(({ cells }) => cells)).toEqual([
    ["ada@mail.example", "1.00", "EUR", "pay_a", "Herald Demo Shop, statement 3", "PayPal"],
  ]);
});

test("a plain table names its columns, and holds no formula", () => {
  const name = '=HYPERLINK("x")';
  const { text } = plainFile(batch(row("pay_a", 1_234, { method: "csv", name, instructions: "Cash,\non Friday" })));
  const [head, cells] = cellsOf(text).map((row) => row.cells);
  expect(head?.slice(0, 5)).toEqual(["payout", "ambassador", "name", "method", "amount"]);
  expect(cells?.slice(2, 7)).toEqual([`'${name}`, "csv", "12.34", "EUR", "Cash,\non Friday"]);
});
