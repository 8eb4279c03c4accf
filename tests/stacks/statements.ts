/** Policy statements as a template writes them, for tests to compare. */
import * as z from "zod/mini";

const Document = z.looseObject({ Statement: z.array(z.looseObject({})) });

/** A statement that allows. */
export const allow = (Action: string | string[], Resource: string | string[], Condition?: object) => ({
  Action,
  Effect: "Allow",
  Resource,
  ...(Condition && { Condition }),
});

/** Statements have no order. */
const inOrder = (statements: object[]) =>
  statements
    .map((one) => [JSON.stringify(Object.entries(one).sort()), one] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one);

/** All of a policy's document but for sids and order. */
export function documentOf(document: unknown) {
  const { Statement, ...rest } = Document.parse(document);
  return { ...rest, Statement: inOrder(Statement.map(({ Sid, ...statement }) => statement)) };
}
/** The document that holds just these statements, as `documentOf` reads it. */
export const holding = (statements: object[]) => ({ Version: "2012-10-17", Statement: inOrder(statements) });
