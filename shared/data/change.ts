/** An item before and after a change; absent before its insertion and after its removal. */
export interface Change {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
  /** What set the change off, where the item says so; else the change's own id. */
  correlationId: string;
}
