import type { Debtor } from "../debtor.ts";
import { decimalOf } from "../decimal.ts";
import { inOrder, type PayoutBatch, type PayoutFile, type PayoutRow, totalOf } from "./batch.ts";
import { messageIdOf, nameOfPart } from "./parts.ts";
import { sepaId, sepaText } from "./sepa-text.ts";

const namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/** What a payment is called on its way through the banks, and in what they tell of it. */
export const endToEndIdOf = (payoutId: string): string => sepaId(payoutId);

/**
 * A SEPA credit transfer, pain.001.001.09, by the EPC's implementation guidelines (EPC132-08): one instruction, one payment a row, each
 * with its own reference, booked in one sum. @throws Error for a row that is none
 */
export function sepaFile({ runId, currency, createdAt, rows, part }: PayoutBatch, debtor: Debtor): PayoutFile {
  if (currency !== "eur") throw new Error(`SEPA transfers are in euros, not in ${currency}.`);
  const ordered = inOrder(rows);
  const totals = el("NbOfTxs", String(ordered.length)) + el("CtrlSum", decimalOf(totalOf(ordered), currency));
  const header = el(
    "GrpHdr",
    el("MsgId", messageIdOf(runId, part)) +
      el("CreDtTm", createdAt.replace(/\.\d+Z$/, "Z")) +
      totals +
      el("InitgPty", el("Nm", sepaText(debtor.name, 70))),
  );
  const instruction = el(
    "PmtInf",
    el("PmtInfId", messageIdOf(runId, part)) +
      el("PmtMtd", "TRF") +
      el("BtchBookg", "true") +
      totals +
      el("PmtTpInf", el("SvcLvl", el("Cd", "SEPA"))) +
      el("ReqdExctnDt", el("Dt", createdAt.slice(0, 10))) +
      el("Dbtr", el("Nm", sepaText(debtor.name, 70))) +
      accountOf("DbtrAcct", debtor.iban) +
      el("DbtrAgt", el("FinInstnId", bankOf(debtor.bic))) +
      el("ChrgBr", "SLEV") +
      ordered.map(paymentOf).join("\n"),
  );
  const document = el("CstmrCdtTrfInitn", `${header}\n${instruction}`);
  return {
    name: `${runId}-sepa${nameOfPart(part)}.xml`,
    contentType: "application/xml",
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${namespace}">${document}</Document>\n`,
    count: ordered.length,
    totalMinor: totalOf(ordered),
  };
}

function paymentOf({ payoutId, amountMinor, payee, note }: PayoutRow): string {
  if (payee.method !== "sepa" || amountMinor <= 0) throw new Error(`${payoutId} is no payment to a bank account.`);
  const { name, iban, bic, city, country } = payee;
  const address = country ? el("PstlAdr", (city ? el("TwnNm", sepaText(city, 35)) : "") + el("Ctry", country)) : "";
  return el(
    "CdtTrfTxInf",
    el("PmtId", el("EndToEndId", endToEndIdOf(payoutId))) +
      el("Amt", `<InstdAmt Ccy="EUR">${decimalOf(amountMinor, "eur")}</InstdAmt>`) +
      (bic ? el("CdtrAgt", el("FinInstnId", bankOf(bic))) : "") +
      el("Cdtr", el("Nm", sepaText(name, 70)) + address) +
      accountOf("CdtrAcct", iban) +
      el("RmtInf", el("Ustrd", sepaText(note, 140))),
  );
}

const accountOf = (name: string, iban: string): string => el(name, el("Id", el("IBAN", iban)));
/** A bank of the EEA is found by the account's number alone. */
const bankOf = (bic: string | undefined): string => (bic ? el("BICFI", bic) : el("Othr", el("Id", "NOTPROVIDED")));

/** What is in it comes from `sepaText` or is as harmless: of XML's own signs it has none. */
const el = (name: string, inside: string): string => `<${name}>${inside}</${name}>`;
