import { expect, test } from "@jest/globals";
import { readResults } from "./results.ts";

const ids = ["pay_A", "pay_B", "pay_C"];
const read = (text: string) => readResults(text, ids, "eur");

test("a table says what became of each payout; the same one again says the same", () => {
  const text = [
    "Payout;Status;Date;Reference;Reason;Returned",
    "pay_A;Paid;2026-12-01;TX1;;",
    "pay_B;Failed;2026-12-01;;Account closed;",
    "pay_C;returned;2026-12-02;TX3;Wrong name;3,33",
  ].join("\r\n");
  const expected = {
    results: [
      { payoutId: "pay_A", outcome: "paid", reference: "TX1", on: "2026-12-01" },
      { payoutId: "pay_B", outcome: "failed", on: "2026-12-01", reason: "Account closed" },
      {
        ...{ payoutId: "pay_C", outcome: "returned", reference: "TX3", on: "2026-12-02" },
        ...{ reason: "Wrong name", returnedMinor: 333 },
      },
    ],
    open: [],
    problems: [],
  };
  expect(read(text)).toEqual(expected);
  expect(read(`${text}\r\n${text.split("\r\n").slice(1).join("\r\n")}`)).toEqual(expected);
});

test("PayPal's report is read by its own names; what is unclaimed is decided later", () => {
  const text =
    "Transaction ID,Recipient,Transaction Status,Unique ID\n9X,a@b.example,Completed,pay_A\n9Y,b@b.example,Unclaimed,pay_B\n";
  expect(read(text)).toMatchObject({
    results: [{ payoutId: "pay_A", outcome: "paid", reference: "9X" }],
    open: ["pay_B"],
    problems: [],
  });
});

test("what can't be read is told by its row, and changes nothing", () => {
  const text = "payout,status,returned\npay_Z,paid,\npay_A,maybe,\npay_B,returned,3.333\npay_C,paid,\npay_C,failed,\n";
  const { results, problems } = read(text);
  expect(results).toEqual([{ payoutId: "pay_C", outcome: "paid" }]);
  expect(problems.map((it) => it.slice(0, 5))).toEqual(["Row 2", "Row 3", "Row 4", "Row 6"]);
  expect(read("hello\nworld").problems).toHaveLength(1);
  expect(read("<html></html>").problems).toHaveLength(1);
  expect(read("").problems).toHaveLength(1);
});

const pain = (inside: string) =>
  `<?xml version="1.0"?><ns2:Document xmlns:ns2="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><ns2:CstmrPmtStsRpt>` +
  `<ns2:GrpHdr><ns2:CreDtTm>2026-12-01T08:00:00Z</ns2:CreDtTm></ns2:GrpHdr>${inside}</ns2:CstmrPmtStsRpt></ns2:Document>`;
const payment = (id: string, status: string, more = "") =>
  `<ns2:TxInfAndSts><ns2:OrgnlEndToEndId>${id}</ns2:OrgnlEndToEndId><ns2:TxSts>${status}</ns2:TxSts>${more}</ns2:TxInfAndSts>`;

test("a bank's pain.002 says it by the references of the file; one that refuses the whole file means all", () => {
  const reason = "<ns2:StsRsnInf><ns2:Rsn><ns2:Cd>AC04</ns2:Cd></ns2:Rsn></ns2:StsRsnInf>";
  const text = pain(payment("pay-A", "ACSC") + payment("pay-B", "RJCT", reason) + payment("pay-C", "PDNG"));
  expect(read(text)).toEqual({
    results: [
      { payoutId: "pay_A", outcome: "paid", on: "2026-12-01" },
      { payoutId: "pay_B", outcome: "failed", on: "2026-12-01", reason: "AC04" },
    ],
    open: ["pay_C"],
    problems: [],
  });
  const refused = pain("<ns2:OrgnlGrpInfAndSts><ns2:GrpSts>RJCT</ns2:GrpSts></ns2:OrgnlGrpInfAndSts>");
  expect(read(refused).results.map(({ outcome }) => outcome)).toEqual(["failed", "failed", "failed"]);
});
