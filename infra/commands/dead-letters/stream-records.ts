import type { DeadLetter } from "./receive.ts";

/** A change of the table that the publisher could not read: the stream's record, whole. */
export interface PoisonRecord {
  letter: DeadLetter;
  record: object;
  /** Its place in the stream, by which the publisher names it. */
  sequence: string;
}

/** Lambda's word on changes that it gave up: they were in the stream until the stream dropped them. */
export interface Notice {
  letter: DeadLetter;
  changes: number;
  /** When the first and the last of them were made, as Lambda says it. */
  from: string;
  to: string;
}

export interface Sorted {
  records: PoisonRecord[];
  notices: Notice[];
  /** Neither: put there by hand, or by a version of Herald that is not this one. */
  others: DeadLetter[];
}

/**
 * Tells poison records from what Lambda noted.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html has the notice's shape.
 */
export function sorted(letters: readonly DeadLetter[]): Sorted {
  const found: Sorted = { records: [], notices: [], others: [] };
  for (const letter of letters) {
    const body = objectOf(parsed(letter.body));
    const sequence = objectOf(body.dynamodb).SequenceNumber;
    const batch = objectOf(body.DDBStreamBatchInfo);
    if (typeof sequence === "string") found.records.push({ letter, record: body, sequence });
    else if (typeof batch.batchSize === "number") found.notices.push(noticeOf(letter, batch, batch.batchSize));
    else found.others.push(letter);
  }
  return found;
}

function noticeOf(letter: DeadLetter, batch: Readonly<Record<string, unknown>>, changes: number): Notice {
  const from = String(batch.approximateArrivalOfFirstRecord ?? "?");
  return { letter, changes, from, to: String(batch.approximateArrivalOfLastRecord ?? "?") };
}

/** Whether the publisher took a record: it names in `batchItemFailures` what it could not hand to the bus. */
export function isPublished(answer: unknown): boolean {
  const failures = objectOf(answer).batchItemFailures;
  return Array.isArray(failures) && failures.length === 0;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
