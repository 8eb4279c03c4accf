import type { DataDirectory } from "./data-directory.ts";

/**
 * The ports that stored links and people's habits point to: those of the last run; else the ones after the app's.
 * 0, a free one, where the app takes any.
 */
export function stablePorts(data: DataDirectory, port: number): { inbox: number; stripe: number } {
  return data.parse("ports.json", (kept = {}) => {
    const portOf = (name: string, otherwise: number) => {
      const value = kept[name] ?? otherwise;
      if (typeof value !== "number") throw new TypeError(`${name} is no port.`);
      return value;
    };
    return { inbox: portOf("inbox", port && port + 1), stripe: portOf("stripe", port && port + 2) };
  });
}
