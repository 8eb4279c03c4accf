import type { Act, Attempt } from "./acts.ts";
import { drawDeed } from "./deeds.ts";
import type { Draw } from "./draw.ts";
import { violationsIn } from "./invariants.ts";
import type { Mistake } from "./mistakes.ts";
import { modelAct } from "./model-acts.ts";
import { Shop } from "./shop.ts";

const maxUnderWay = 4;

/**
 * A life of a shop: everything that can happen does, in an order that is drawn, several things at once and by clocks that are a
 * day apart.
 * @returns the shop as it ended, and what did not hold after the step at which it did not; nothing where all did throughout
 */
export function live(draw: Draw, steps: number, mistake?: Mistake): { shop: Shop; found: string[] } {
  const shop = new Shop();
  const underWay: { act: Act; attempt: Attempt }[] = [];
  let count = 0;
  const next = () => {
    count += 1;
    return String(count);
  };
  for (let step = 0; step < steps; step += 1) {
    if (draw(6) === 0) shop.today += 1;
    const isNew = underWay.length === 0 || (underWay.length < maxUnderWay && draw(2) === 0);
    if (isNew) {
      const ahead = draw(3) - 1;
      // Their clock goes on while they are at it.
      const worker = {
        mistake,
        get today() {
          return shop.today + ahead;
        },
      };
      const deed = drawDeed(shop, worker.today, draw, next);
      const act = deed && modelAct(shop, worker, deed);
      const attempt = act?.();
      if (act && attempt) underWay.push({ act, attempt });
    } else {
      const [{ act, attempt } = { act: () => undefined, attempt: () => true }] = underWay.splice(
        draw(underWay.length),
        1,
      );
      const again = attempt() ? undefined : act();
      if (again) underWay.push({ act, attempt: again });
    }
    const found = violationsIn(shop);
    if (found.length > 0) return { shop, found };
  }
  return { shop, found: [] };
}
