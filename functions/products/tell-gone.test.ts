import { expect, test } from "@jest/globals";
import type { GoneProduct, GoneRun } from "../../shared/data/gone-products.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { User } from "../../shared/domain/person.ts";
import { tellGone } from "./tell-gone.ts";

const person = (name: string, more: Partial<User> = {}): User => ({
  ...{ id: `usr_${name}`, scope: "ambassador", firstName: name, lastName: "A", email: `${name}@example.com` },
  ...{ createdAt: "2026-11-01T00:00:00.000Z", sessions: {}, passwordVersion: 1 },
  ...more,
});

/** A shop with some links, by their ambassadors. @param people two a part */
function shopWith(people: readonly User[], links: Record<string, string[][]>) {
  const state = {
    now: "2026-11-30T10:00:00.000Z",
    run: {} as GoneRun,
    deleted: [] as (GoneProduct & { at: string })[],
    isTableThere: true,
  };
  const told = new Map<string, Notice>();
  const delay = async () => {
    if (!state.isTableThere) throw new Error("The table is away.");
  };
  const run = () =>
    tellGone({
      now: () => new Date(state.now),
      goneProducts: {
        run: async () => state.run,
        between: async (through = "", until: string) =>
          state.deleted.filter(({ at }) => at > through && at <= until).map(({ id, title }) => ({ id, title })),
        note: async (before: GoneRun, after: GoneRun) => {
          expect(state.run).toEqual(before);
          state.run = after;
          return true;
        },
      },
      users: {
        hundredAfter: async (after: string | undefined) => {
          const from = Number(after ?? 0);
          if (from > 0) await delay();
          return { users: people.slice(from, from + 2), last: from + 2 < people.length ? String(from + 2) : undefined };
        },
      },
      links: {
        listOf: async (id: string) => ({ items: (links[id] ?? []).map((productIds) => ({ productIds })) }),
      },
      products: {
        getMany: async (ids: readonly string[]) =>
          ids.filter((id) => !state.deleted.some((gone) => gone.id === id)).map((id) => ({ id })),
      },
      notices: {
        insertMissing: async (all: readonly Notice[]) => {
          for (const notice of all) if (!told.has(notice.id)) told.set(notice.id, notice);
        },
      },
    } as unknown as Parameters<typeof tellGone>[0]);
  const remove = (id: string, at: string) => state.deleted.push({ id, title: `The ${id}`, at });
  return { state, run, remove, told: () => [...told.values()] };
}

test("each whose links held them is told of all that was deleted meanwhile, once", async () => {
  const shop = shopWith([person("ada"), person("ben"), person("cleo")], {
    usr_ada: [["mug", "cup"], ["mug"], ["vase"]],
    usr_ben: [["vase"]],
    usr_cleo: [["cup", "vase"]],
  });
  shop.remove("mug", "2026-11-30T09:30:00.000Z");
  shop.remove("cup", "2026-11-30T09:31:00.000Z");
  await shop.run();
  await shop.run();
  expect(shop.told()).toMatchObject([
    { userId: "usr_ada", titles: ["The mug", "The cup"], products: 2, links: 2, empty: 2 },
    { userId: "usr_cleo", titles: ["The cup"], products: 1, links: 1, empty: 0 },
  ]);
  expect(shop.state.run).toEqual({ through: "2026-11-30T09:50:00.000Z" });
});

test("what was deleted a moment ago waits, and is told of with what is deleted next", async () => {
  const shop = shopWith([person("ada")], { usr_ada: [["mug", "cup"]] });
  shop.remove("mug", "2026-11-30T09:55:00.000Z");
  await shop.run();
  expect([shop.told(), shop.state.run]).toEqual([[], {}]);
  shop.remove("cup", "2026-11-30T10:10:00.000Z");
  shop.state.now = "2026-11-30T11:00:00.000Z";
  await shop.run();
  expect(shop.told()).toMatchObject([{ titles: ["The mug", "The cup"] }]);
});

test("a run that dies goes on where it came to, of the same products", async () => {
  const people = [person("ada"), person("ben"), person("cleo")];
  const shop = shopWith(people, { usr_ada: [["mug"]], usr_cleo: [["mug", "cup"]] });
  shop.remove("mug", "2026-11-30T09:30:00.000Z");
  shop.state.isTableThere = false;
  await expect(shop.run()).rejects.toThrow("The table is away.");
  expect(shop.state.run).toEqual({ until: "2026-11-30T09:50:00.000Z", after: "2" });
  shop.state.isTableThere = true;
  shop.remove("cup", "2026-11-30T10:30:00.000Z");
  shop.state.now = "2026-11-30T11:00:00.000Z";
  await shop.run();
  expect(shop.told().map(({ userId }) => userId)).toEqual(["usr_ada", "usr_cleo"]);
  await shop.run();
  expect(shop.told()[2]).toMatchObject({ userId: "usr_cleo", titles: ["The cup"], empty: 1 });
});

test.each([
  ["who is not active", { standing: "suspended" }],
  ["whose address may be a stranger's", { unconfirmed: true }],
] as const)("nobody is told %s", async (_who, more) => {
  const shop = shopWith([person("ada", more)], { usr_ada: [["mug"]] });
  shop.remove("mug", "2026-11-30T09:30:00.000Z");
  await shop.run();
  expect(shop.told()).toEqual([]);
});
