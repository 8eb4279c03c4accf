import { expect, test } from "@jest/globals";
import { addressProblems } from "./postal-address.ts";

const hamburg = { address: "Hafenstraße 12", zip: "20457", city: "Hamburg", country: "DE" };
const wrong = (buyer: Parameters<typeof addressProblems>[0], countries?: string[]) =>
  addressProblems(buyer, { countries }).map(({ path }) => path);

test("a shop that delivers to some countries sends nothing to others", () => {
  expect(wrong(hamburg, ["AT", "DE"])).toEqual([]);
  expect(wrong(hamburg, ["AT"])).toEqual(["country"]);
  expect(wrong({ ...hamburg, country: "" }, ["AT"])).toContain("country");
});

test.each([
  hamburg,
  { address: "10 Downing Street", zip: "SW1A 2AA", city: "London", country: "GB" },
  { address: "350 Fifth Avenue", zip: "10118-0110", city: "New York", country: "US" },
  { address: "8 Finance Street", city: "Central", country: "HK" },
  { address: "東京都千代田区1-1", zip: "100-0001", city: "千代田区", country: "JP" },
  { address: "Strada Lipscani 2", zip: "030031", city: "București", country: "RO" },
])("a whole address is taken: $address", (address) => {
  expect(wrong(address)).toEqual([]);
});

test("each part that is missing is named", () => {
  expect(wrong({})).toEqual(["address", "zip", "city", "country"]);
});

test.each([
  ["address", "12"],
  ["address", "x"],
  ["zip", "2045"],
  ["zip", "ABC"],
  ["city", "H"],
  ["city", "123"],
])("a fragment is named: %s %j", (field, value) => {
  expect(wrong({ ...hamburg, [field]: value })).toEqual([field]);
});
