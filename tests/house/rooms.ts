import { sourcesBelow } from "./sources.ts";

/** How many imports go from one room to another. */
export interface Passage {
  from: string;
  to: string;
  imports: number;
}

/** Which room of a folder a file lies in; what lies in the folder itself starts the rooms, and is none of them. */
function roomOf(folder: string, path: string): string | undefined {
  const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  return inside?.includes("/") ? inside.slice(0, inside.indexOf("/")) : undefined;
}

/**
 * What the rooms of a folder import from each other, tests left out.
 * @param folder such as `shared`
 */
export function importsBetweenRooms(folder: string): Passage[] {
  const counts = new Map<string, Passage>();
  for (const { path, imports } of sourcesBelow(folder)) {
    const from = roomOf(folder, path);
    if (from === undefined || /\.test\.tsx?$/.test(path)) continue;
    for (const imported of imports) {
      const to = roomOf(folder, imported);
      if (to === undefined || to === from) continue;
      const key = `${from} ${to}`;
      const passage = counts.get(key) ?? { from, to, imports: 0 };
      counts.set(key, { ...passage, imports: passage.imports + 1 });
    }
  }
  return [...counts.values()];
}

/** The rooms that reach themselves by what they import. */
export function circlesOf(passages: readonly Passage[]): string[] {
  const reachedFrom = (start: string): Set<string> => {
    const reached = new Set<string>();
    const waiting = [start];
    for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
      for (const { from, to } of passages) {
        if (from !== room || reached.has(to)) continue;
        reached.add(to);
        waiting.push(to);
      }
    }
    return reached;
  };
  return [...new Set(passages.map(({ from }) => from))].filter((room) => reachedFrom(room).has(room));
}
