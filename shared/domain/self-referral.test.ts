import { expect, test } from "@jest/globals";
import { lookReasonsOf, plainAddress } from "./self-referral.ts";

const ada = { email: "ada.lovelace@gmail.com", names: ["Ada Lovelace", "Ada Byron-King", "Łukasz Strauß"] };

test.each([
  ["Ada.Lovelace+shop@Googlemail.com", "adalovelace@gmail.com"],
  ["bo+x@shop.example", "bo@shop.example"],
  ["b.o@shop.example", "b.o@shop.example"],
  ['"a@b"@shop.example', '"a@b"@shop.example'],
])("%s is the mail box of %s", (email, plain) => {
  expect(plainAddress(email)).toBe(plain);
});

test.each([
  ["another buyer", { email: "bo@buyer.example", payerName: "Bo Berg" }, []],
  ["the ambassador's mail box", { email: "adalovelace+2@gmail.com", payerName: "Bo Berg" }, ["same_address"]],
  ["the ambassador's card", { email: "bo@buyer.example", payerName: "LOVELACE ADA" }, ["same_name"]],
  ["the payee's card, accents aside", { email: "bo@buyer.example", payerName: "Áda Byron King" }, ["same_name"]],
  [
    "a letter that is no other with an accent",
    { email: "bo@buyer.example", payerName: "LUKASZ STRAUSS" },
    ["same_name"],
  ],
  ["both", { email: ada.email, payerName: "ada lovelace" }, ["same_address", "same_name"]],
  ["a part of the name", { email: "bo@buyer.example", payerName: "Ada" }, []],
  ["no name at all", { email: "bo@buyer.example" }, []],
  ["a name of signs", { email: "bo@buyer.example", payerName: "-" }, []],
])("%s", (_what, buyer, reasons) => {
  expect(lookReasonsOf(buyer, { ...ada, names: [...ada.names, "—"] })).toEqual(reasons);
});
