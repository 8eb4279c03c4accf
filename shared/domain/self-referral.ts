/** What makes it likely that an ambassador bought from themselves. Both are guesses: a person looks, and decides. */
export const lookReasons = ["same_address", "same_name"] as const;
export type LookReason = (typeof lookReasons)[number];

/** Who bought, and who paid: the name is the card's, as Stripe has it. */
interface Buyer {
  email: string;
  payerName?: string | undefined;
}

/** Whose the commission is, by all names that are known of them. */
interface Seller {
  email: string;
  names: readonly string[];
}

/** Why a sale looks as if its ambassador had bought from themselves; empty where nothing says so. */
export function lookReasonsOf({ email, payerName = "" }: Buyer, seller: Seller): LookReason[] {
  const payer = plainName(payerName);
  return [
    ...(plainAddress(email) === plainAddress(seller.email) ? ["same_address" as const] : []),
    ...(payer !== "" && seller.names.some((name) => plainName(name) === payer) ? ["same_name" as const] : []),
  ];
}

/** Whose mail box it is, whatever was written into the address to tell letters apart: "Ada.L+shop@googlemail.com" is "adal@gmail.com". */
export function plainAddress(email: string): string {
  const [local = "", host = ""] = email
    .trim()
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  const [box = ""] = local.split("+");
  const isGmail = host === "gmail.com" || host === "googlemail.com";
  return isGmail ? `${box.replaceAll(".", "")}@gmail.com` : `${box}@${host}`;
}

/** Letters that are no other one with an accent, as cards write them. */
const ofLetter: Readonly<Record<string, string>> = { ß: "ss", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe" };

/** A name as a card may have it: without accents and in capitals, the family's first or last. */
function plainName(name: string): string {
  const letters = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßłøđæœ]/g, (letter) => ofLetter[letter] ?? letter);
  return letters
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(" ");
}
