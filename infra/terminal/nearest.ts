/**
 * The names that one may have meant, nearest first, at most `most`: those that hold what was typed, or that few
 * changed letters make of it.
 */
export function nearest<Name extends string>(typed: string, names: readonly Name[], most = 3): Name[] {
  const wanted = typed.toLowerCase();
  const rated = names.map((name) => ({ name, distance: distanceOf(wanted, name.toLowerCase()) }));
  return rated
    .filter(({ distance }) => distance <= Math.max(2, Math.ceil(wanted.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** `Did you mean a or b?`, or nothing where nothing is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  return near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
}

function distanceOf(wanted: string, name: string): number {
  if (wanted !== "" && name.includes(wanted)) return 0;
  return Math.min(editsBetween(wanted, name), ...name.split("/").map((part) => editsBetween(wanted, part)));
}

/** Letters to put in, take out or replace: Levenshtein's distance, one row of its table at a time. */
function editsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (let place = 1; place <= to.length; place += 1) {
      const replaced = (row[place - 1] ?? 0) + (letter === to[place - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
