/** How Stripe answers each of its test cards. Source: docs.stripe.com/testing. */
export type CardAnswer =
  | { pays: true; brand: string; last4: string }
  /** The issuer refused: an attempt that leaves a failed charge. */
  | { pays: false; attempted: true; brand: string; last4: string; code: string; declineCode: string; message: string }
  /** Refused before any attempt: a mistyped number. */
  | { pays: false; attempted: false; code: string; message: string };

/** The cards that the stand-in knows, for people to pick from. */
export const testCards = [
  { number: "4242 4242 4242 4242", brand: "visa", says: "pays" },
  { number: "5555 5555 5555 4444", brand: "mastercard", says: "pays" },
  {
    number: "4000 0000 0000 0002",
    brand: "visa",
    says: "is declined",
    code: "card_declined",
    declineCode: "generic_decline",
    message: "Your card was declined.",
  },
  {
    number: "4000 0000 0000 9995",
    brand: "visa",
    says: "lacks the funds",
    code: "card_declined",
    declineCode: "insufficient_funds",
    message: "Your card has insufficient funds.",
  },
] as const;

/** What becomes of a card number as typed, spaces and dashes allowed. */
export function answerCard(typed: string): CardAnswer {
  const digits = typed.replace(/[\s-]/g, "");
  if (digits === "")
    return { pays: false, attempted: false, code: "incomplete_number", message: "Your card number is incomplete." };
  if (!/^\d{12,19}$/.test(digits) || !luhn(digits)) {
    return { pays: false, attempted: false, code: "incorrect_number", message: "Your card number is invalid." };
  }
  const last4 = digits.slice(-4);
  const known = testCards.find((card) => card.number.replaceAll(" ", "") === digits);
  if (!known) {
    const message = "Your card was declined. Your request was in test mode, but used a non test card.";
    const declineCode = "test_mode_live_card";
    return { pays: false, attempted: true, brand: "unknown", last4, code: "card_declined", declineCode, message };
  }
  if (!("code" in known)) return { pays: true, brand: known.brand, last4 };
  const { brand, code, declineCode, message } = known;
  return { pays: false, attempted: true, brand, last4, code, declineCode, message };
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
