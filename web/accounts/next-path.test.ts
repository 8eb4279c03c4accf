import { expect, test } from "@jest/globals";
import { nextPath } from "./next-path.ts";

const ambassador = { base: "", home: "/products" };
const admin = { base: "/admin", home: "/" };
const searchOf = (next: string) => `?${new URLSearchParams({ next })}`;

test("a page of the same area is gone on to, with its query", () => {
  expect(nextPath(searchOf("/links"), ambassador)).toBe("/links");
  expect(nextPath(searchOf("/products?search=cup&sort=newest"), ambassador)).toBe("/products?search=cup&sort=newest");
  expect(nextPath(searchOf("/orders?status=paid"), admin)).toBe("/orders?status=paid");
});

test("without a page to go on to, it is the area's home", () => {
  expect(nextPath("", ambassador)).toBe("/products");
  expect(nextPath("?next=", admin)).toBe("/");
});

test.each([
  "https://evil.example",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/..//evil.example",
  "/a/../..//evil.example",
  "javascript:alert(1)",
  "data:text/html,hi",
  "evil",
  " /links",
  "~/links",
])("%j leads nowhere but home", (next) => {
  expect(nextPath(searchOf(next), ambassador)).toBe("/products");
  expect(nextPath(searchOf(next), admin)).toBe("/");
});

test.each(["/admin", "/admin/orders", "/c/0123456789abcdef", "/x/../admin"])("%j is another area's page", (next) => {
  expect(nextPath(searchOf(next), ambassador)).toBe("/products");
});
