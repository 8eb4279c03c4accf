import { expect, test } from "@jest/globals";
import { countedAddress } from "./network-address.ts";

test("a v4 address is counted by itself, however it is written", () => {
  expect(countedAddress("203.0.113.9")).toBe("203.0.113.9");
  for (const mapped of ["::ffff:203.0.113.9", "::FFFF:cb00:7109", "0:0:0:0:0:ffff:203.0.113.9"]) {
    expect(countedAddress(mapped)).toBe("203.0.113.9");
  }
});

test("v6 addresses of one /64 are counted together, however they are written, and those of another apart", () => {
  const line = ["2001:db8:0:7::1", "2001:DB8:0:7:ffff:ffff:ffff:ffff", "2001:0db8:0000:0007:0:0:0:9", "2001:db8:0:7::"];
  expect(new Set(line.map(countedAddress))).toEqual(new Set(["2001:db8:0:7::/64"]));
  expect(countedAddress("2001:db8:0:8::1")).toBe("2001:db8:0:8::/64");
  expect(countedAddress("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(countedAddress("1:2:3:4:5:6:203.0.113.9")).toBe("1:2:3:4::/64");
});

test("an address of this machine or link is counted, with its zone or without", () => {
  expect(countedAddress("::1")).toBe("0:0:0:0::/64");
  expect(countedAddress("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
});
