/** What an Idempotency-Key is: printable ASCII. No schema, as every function carries it. */
export const idempotencyKey = {
  pattern: /^[!-~]{8,200}$/,
  message:
    "This header is required: 8 to 200 printable characters, a new one for each order or refund, such as a UUID.",
};
