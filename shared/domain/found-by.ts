/** What each thing that can be searched is found by, and how much of it there is room for. */
import type { Order } from "./order.ts";
import type { User } from "./person.ts";
import type { Product } from "./product.ts";
import type { Searchable } from "./search.ts";

/**
 * DynamoDB writes a hundred items at once: a product, its audit record, its place in the list by title, and so many beginnings.
 * A person's address moves in one transaction with six other items.
 */
export const mostOf = { product: 97, person: 40, order: 20 } as const;

/** Nothing is looked up by it; it narrows what is found by something else. */
const never = Number.POSITIVE_INFINITY;
/** By one or two letters nearly all descriptions would be found. */
const shortestInDescription = 3;
/** The least of an order's id, in characters, that is looked up. */
const shortestOfId = 8;

export const productFoundBy = ({ title, description }: Pick<Product, "title" | "description">): Searchable => [
  { text: title, from: 1 },
  { text: description, from: shortestInDescription },
];

/** By each name, and by what stands before the `@`: the domain is half of everybody's. */
export const personFoundBy = ({ firstName, lastName, email }: Pick<User, "firstName" | "lastName" | "email">) => {
  const { mailbox, domain } = partsOf(email);
  return [
    { text: `${firstName} ${lastName}`, from: 1 },
    { text: mailbox, from: 3, short: true },
    { text: domain, from: never },
  ] satisfies Searchable;
};

/** By its buyer, from three letters on, as each beginning is an item that every sale writes; by its number and by its id. */
export const orderFoundBy = ({ id, number, buyer }: Pick<Order, "id" | "number" | "buyer">) => {
  const { mailbox, domain } = partsOf(buyer.email);
  return [
    { text: `${buyer.firstName} ${buyer.lastName} ${mailbox}`, from: 3, short: true },
    { text: String(number ?? ""), from: 1, whole: true },
    { text: id, from: shortestOfId },
    { text: domain, from: never },
  ] satisfies Searchable;
};

function partsOf(email: string): { mailbox: string; domain: string } {
  const at = email.lastIndexOf("@");
  return { mailbox: email.slice(0, at), domain: email.slice(at + 1) };
}
