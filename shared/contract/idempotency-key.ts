/** What an Idempotency-Key is: printable ASCII. No schema, as every function carries it. */
export const idempotencyKey = {
  pattern: /^[!-~]{8,200}$/,
};
