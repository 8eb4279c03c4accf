import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";

/** A write's condition did not hold, so nothing was written. */
export class ConditionFailed extends Error {
  /** Which of a transaction's writes were refused, by position; `[0]` for a single write. */
  readonly positions: readonly number[];

  constructor(positions: readonly number[]) {
    super("A write's condition did not hold.");
    this.name = "ConditionFailed";
    this.positions = positions;
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

  /** Runs a write, and tells DynamoDB's two ways of refusing a condition as one. */
  static async translate<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) throw new ConditionFailed([0]);
      if (error instanceof TransactionCanceledException) {
        const positions = (error.CancellationReasons ?? []).flatMap((reason, position) =>
          reason.Code === "ConditionalCheckFailed" ? [position] : [],
        );
        if (positions.length > 0) throw new ConditionFailed(positions);
      }
      throw error;
    }
  }
}
