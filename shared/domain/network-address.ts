/**
 * What tries are counted by: a v4 address as it is; of a v6 address the first half. One line has a whole /64 (RFC 6177),
 * so that whoever has one can come from 2^64 addresses, each of them new.
 * @param address v4 or v6; a v6 one may have a zone, and may hold a v4 one (`::ffff:…`), which counts as that
 */
export function countedAddress(address: string): string {
  if (!address.includes(":")) return address;
  const groups = groupsOf(address);
  const isV4 = groups.slice(0, 5).every((group) => group === "0") && groups[5] === "ffff";
  if (isV4) return v4Of(groups.slice(6));
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** The eight groups of a v6 address in their shortest form, which is how a URL writes them. */
function groupsOf(address: string): string[] {
  const [withoutZone = ""] = address.split("%");
  const shortest = new URL(`http://[${withoutZone}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = shortest.split("::").map((side) => side.split(":").filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => "0");
  return [...head, ...zeros, ...tail];
}

/** `cb00`, `7109` → `203.0.113.9` */
function v4Of(groups: readonly string[]): string {
  return groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]).join(".");
}
