/** An error as Stripe's API answers it: `{ error: { type, code, message, param, doc_url } }`. */
export class StripeError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly param: string | undefined;
  readonly type: string;

  constructor(status: number, message: string, more: { code?: string; param?: string; type?: string } = {}) {
    super(message);
    this.status = status;
    this.code = more.code;
    this.param = more.param;
    this.type = more.type ?? (status >= 500 ? "api_error" : "invalid_request_error");
  }

  get body() {
    return {
      error: {
        ...(this.code && { code: this.code, doc_url: `https://stripe.com/docs/error-codes/${dashed(this.code)}` }),
        message: this.message,
        ...(this.param && { param: this.param }),
        type: this.type,
      },
    };
  }
}

/** A wrong parameter, refused before anything ran: such an answer isn't kept under the idempotency key. */
export function wrongParam(param: string, code: string | undefined, message: string): StripeError {
  return new StripeError(400, message, { param, ...(code && { code }) });
}

/** An id that names nothing. `noun` as Stripe writes it, e.g. `checkout.session`. */
export function missing(noun: string, id: string, param: string, status: 400 | 404 = 404): StripeError {
  return new StripeError(status, `No such ${noun}: '${id}'`, { code: "resource_missing", param });
}

function dashed(code: string): string {
  return code.replaceAll("_", "-");
}
