import * as z from "zod/mini";

/** A request for several things, cut in two: every second one is asked for, the others are refused. */
export interface HalfAsked {
  /** The request for the half that is done; nothing where that half is empty. */
  body: string | undefined;
  /** The service's answer to the whole, made of its answer to the half. */
  answer(half: unknown): unknown;
}

const cut = <Part>(all: readonly Part[]) => ({
  done: all.filter((_part, index) => index % 2 === 1),
  refused: all.filter((_part, index) => index % 2 === 0),
});
const bodyOf = (parts: readonly unknown[], request: unknown) =>
  parts.length > 0 ? JSON.stringify(request) : undefined;
const why = "Said by the fault plan.";

/** The part of PutEvents, asked or answered, that is looked at. */
export const putEvents = z.object({ Entries: z.array(z.unknown()) });
const batch = z.looseObject({ Entries: z.array(z.looseObject({ Id: z.string() })) });
const sent = z.object({ Successful: z.optional(z.array(z.unknown())) });
const keys = z.looseObject({ Keys: z.array(z.unknown()) });
const batchGet = z.looseObject({ RequestItems: z.record(z.string(), keys) });
const found = z.object({ Responses: z.optional(z.record(z.string(), z.array(z.unknown()))) });

/** @throws Error where the operation asks for one thing only */
export function askHalf(operation: string, text: string): HalfAsked {
  const half = halves[operation];
  if (!half) throw new Error(`${operation} asks for one thing, which can't be done in part.`);
  return half(JSON.parse(text));
}

const halves: Record<string, (request: unknown) => HalfAsked> = {
  // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html: results stand in the entries' order.
  PutEvents(request) {
    const { Entries } = z.parse(putEvents, request);
    const { done, refused } = cut(Entries);
    return {
      body: bodyOf(done, { Entries: done }),
      answer: (half) => {
        const taken = half === undefined ? [] : [...z.parse(putEvents, half).Entries];
        const refusal = { ErrorCode: "InternalFailure", ErrorMessage: why };
        return {
          FailedEntryCount: refused.length,
          Entries: Entries.map((_entry, index) => (index % 2 === 1 ? taken.shift() : refusal)),
        };
      },
    };
  },
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html
  SendMessageBatch(request) {
    const whole = z.parse(batch, request);
    const { done, refused } = cut(whole.Entries);
    return {
      body: bodyOf(done, { ...whole, Entries: done }),
      answer: (half) => ({
        Successful: half === undefined ? [] : (z.parse(sent, half).Successful ?? []),
        Failed: refused.map(({ Id }) => ({ Id, SenderFault: false, Code: "InternalError", Message: why })),
      }),
    };
  },
  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
  BatchGetItem(request) {
    const whole = z.parse(batchGet, request);
    const [[table, wanted] = []] = Object.entries(whole.RequestItems);
    if (table === undefined || wanted === undefined) throw new Error("It asks for nothing.");
    const { done, refused } = cut(wanted.Keys);
    return {
      body: bodyOf(done, { ...whole, RequestItems: { [table]: { ...wanted, Keys: done } } }),
      answer: (half) => ({
        Responses: half === undefined ? { [table]: [] } : z.parse(found, half).Responses,
        UnprocessedKeys: { [table]: { ...wanted, Keys: refused } },
      }),
    };
  },
};
