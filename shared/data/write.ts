import { TransactionCanceledException, TransactionConflictException } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { change as changeOf, type Expression, type FieldChanges, type Item } from "./expressions.ts";
import type { Key } from "./keys.ts";

export type { Expression, Item };

/** A write by its kind; one `isTechnical` (a session, a counted try) changes nothing that a person would ask about. */
export type Write = {
  condition?: Expression;
  isTechnical?: true;
  /** Whether who holds the AWS account does it in a person's stead: the audit log tells of it. */
  isOperators?: true;
  /** Whether the audit log tells that it was done and not what it holds: an address that outlasts its account nowhere else. */
  isNameless?: true;
  /** What its fields held before, where that is known: for the audit log, which then tells what became other. */
  was?: Item;
  /** What people call it, where its fields don't say: for the audit log. */
  title?: string;
} & ({ put: Key & Item } | { update: Key; change: FieldChanges } | { delete: Key });

/** Something that a transaction asks of an item that it does not write. */
export interface Check {
  check: Key;
  condition: Expression;
}

/** JavaScript values as typed attributes. */
export const plain = (values: Item) => marshall(values, { removeUndefinedValues: true });

function expressions(condition: Expression | undefined, change?: Expression) {
  const names = { ...condition?.names, ...change?.names };
  const values = { ...condition?.values, ...change?.values };
  return {
    ...(condition && { ConditionExpression: condition.expression }),
    ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: plain(values) }),
  };
}

/** @returns the condition of a check, which always has one */
function asked(condition: Expression) {
  const { expression: ConditionExpression } = condition;
  return { ...expressions(condition), ConditionExpression };
}

export const putInput = (TableName: string, { put, condition }: Extract<Write, { put: unknown }>) => ({
  TableName,
  Item: plain(put),
  ...expressions(condition),
});

export const deleteInput = (TableName: string, write: Extract<Write, { delete: unknown }>) => ({
  TableName,
  Key: marshall(write.delete),
  ...expressions(write.condition),
});

export function updateInput(TableName: string, { update, change, condition }: Extract<Write, { update: unknown }>) {
  const built = changeOf(change);
  return {
    TableName,
    Key: marshall(update),
    UpdateExpression: built.expression,
    ...expressions(condition, built),
  };
}

export function transactItem(tableName: string, write: Write | Check) {
  if ("check" in write) {
    return { ConditionCheck: { TableName: tableName, Key: marshall(write.check), ...asked(write.condition) } };
  }
  if ("put" in write) return { Put: putInput(tableName, write) };
  if ("delete" in write) return { Delete: deleteInput(tableName, write) };
  return { Update: updateInput(tableName, write) };
}

/** Whether a write was refused for nothing but meeting another. */
export function isConflict(error: unknown): boolean {
  if (error instanceof TransactionConflictException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? [])
    .map((reason) => reason.Code ?? "None")
    .filter((code) => code !== "None");
  return codes.length > 0 && codes.every((code) => code === "TransactionConflict");
}
