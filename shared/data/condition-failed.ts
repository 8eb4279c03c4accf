import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";

/** A write's condition did not hold, so nothing was written. */
export class ConditionFailed extends Error {
  /** Which of a transaction's writes were refused, by name; none for a single write. */
  readonly refused: readonly string[];

  constructor(refused: readonly string[]) {
    super("A write's condition did not hold.");
    this.name = "ConditionFailed";
    this.refused = refused;
  }

  /** Runs a write. @returns false where its condition did not hold, and nothing was written */
  static async held(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return false;
      throw error;
    }
  }

  /**
   * Runs a write, and tells DynamoDB's two ways of refusing a condition as one.
   * @param names of a transaction's writes, in their order
   */
  static async translate<T>(names: readonly string[], write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) throw new ConditionFailed([]);
      if (error instanceof TransactionCanceledException) {
        const reasons = error.CancellationReasons ?? [];
        const refused = names.filter((_name, position) => reasons[position]?.Code === "ConditionalCheckFailed");
        if (refused.length > 0) throw new ConditionFailed(refused);
      }
      throw error;
    }
  }
}
