/** `node tests/house/show-rooms.ts`: which room of `shared` and `infra/local` imports which, and how often. */
import { columns, say } from "../../infra/terminal/screen.ts";
import { importsBetweenRooms } from "./rooms.ts";

for (const folder of ["shared", "infra/local"]) {
  const passages = importsBetweenRooms(folder).toSorted(
    (a, b) => a.from.localeCompare(b.from) || b.imports - a.imports,
  );
  const sum = passages.reduce((total, { imports }) => total + imports, 0);
  say(`${folder}: ${sum} imports between rooms`);
  for (const line of columns(passages.map(({ from, to, imports }) => [`  ${from}`, "→", to, String(imports)])))
    say(line);
  say();
}
