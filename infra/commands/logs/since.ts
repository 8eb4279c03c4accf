import { WrongUse } from "../../terminal/refusal.ts";

const unitMs = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * The moment that `--since` names: `90s`, `15m`, `1h`, `2d` ago, or an ISO-8601 time. Epoch milliseconds.
 * @throws WrongUse for anything else
 */
export function sinceMs(text: string, nowMs: number): number {
  const [, amount, unit] = /^(\d{1,6})\s*([smhd])$/.exec(text.trim()) ?? [];
  if (amount !== undefined && isUnit(unit)) return nowMs - Number(amount) * unitMs[unit];
  const at = /^\d{4}-\d{2}-\d{2}/.test(text.trim()) ? Date.parse(text.trim()) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new WrongUse(`--since takes 90s, 15m, 1h, 2d or a time such as 2026-11-22T03:00:00Z, and was "${text}".`);
}

function isUnit(text: string | undefined): text is keyof typeof unitMs {
  return text !== undefined && Object.hasOwn(unitMs, text);
}
