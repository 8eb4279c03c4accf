import { expect, test } from "@jest/globals";
import { addressesIn } from "./addresses.ts";

test("addresses are found line by line, in a table's column, and in what people copy", () => {
  expect(addressesIn("ada@a.example\nBen@B.example\r\n\r\n")).toEqual(["ada@a.example", "ben@b.example"]);
  expect(addressesIn('Name,E-mail,Town\n"Okafor, Amara",amara@a.example,Lagos\nBo;bo@b.example;Ulm')).toEqual([
    "amara@a.example",
    "bo@b.example",
  ]);
  expect(addressesIn("Ada <ada@a.example>, mailto:bo@b.example.")).toEqual(["ada@a.example", "bo@b.example"]);
});

test("an address that stands there twice is one, and what is none is left out", () => {
  expect(addressesIn("ada@a.example ADA@a.example @ada a@b Ada")).toEqual(["ada@a.example"]);
  expect(addressesIn("")).toEqual([]);
});
