import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { newAmbassador, owner } from "../contract/support/people.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();
const person = z.object({ group: z.optional(z.object({ name: z.string() })) });

test("an owner makes a group, puts those whom they picked into it, lists it, renames it and deletes it", async () => {
  const word = `Flock${randomUUID().slice(0, 6)}`;
  const [one, other] = [await newAmbassador(word, "One"), await newAmbassador(word, "Two")];
  const admin = await owner();
  const groupOf = async (id: string) => (await admin.read(`/api/admin/ambassadors/${id}`, person)).group?.name;
  const { page } = await browser.newPerson({ as: admin });
  page.on("pageerror", (error) => process.stderr.write(String(error)));
  const name = `Press ${word}`;
  await page.goto("/admin/groups");
  await textbox(page, "New group").fill(name);
  await page.getByRole("button", { name: "Make group" }).click();
  const list = page.getByRole("list", { name: "Groups" });
  await list.getByText(name).waitFor();

  await page.goto(`/admin/ambassadors?search=${word}`);
  await page.getByRole("checkbox", { name: `Pick ${word} One` }).check();
  await page.getByRole("checkbox", { name: `Pick ${word} Two` }).check();
  await page.getByRole("button", { name: "Group 2" }).click();
  const dialog = page.getByRole("dialog", { name: /put 2 ambassadors/i });
  await dialog.getByLabel("Group").selectOption(name);
  await dialog.getByRole("button", { name: "Put them there" }).click();
  await page.getByText(`2 ambassadors are in “${name}” now`).waitFor();
  expect([await groupOf(one.id), await groupOf(other.id)]).toEqual([name, name]);

  await page.goto(`/admin/ambassadors/${other.id}`);
  await page.getByLabel("Group").selectOption("No group");
  await page.getByText("1 ambassador is in no group now").waitFor();
  expect(await groupOf(other.id)).toBeUndefined();

  await page.goto("/admin/ambassadors");
  await page.getByLabel("Group").selectOption(name);
  await page.getByRole("link", { name: `${word} One` }).waitFor();
  await page.getByRole("link", { name: `${word} Two` }).waitFor({ state: "hidden" });
  // A chip says what is picked, and takes it away.
  await page.getByRole("button", { name: new RegExp(name) }).waitFor();

  await page.goto("/admin/groups");
  await page.getByRole("button", { name: `Rename ${name}` }).click();
  const renamed = `Papers ${word}`;
  await textbox(page, "Name").fill(renamed);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await list.getByText(renamed).waitFor();
  await page.getByRole("button", { name: `Delete ${renamed}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await page.getByText(`The group “${renamed}” is gone`).waitFor();
  expect(await groupOf(one.id)).toBeUndefined();
});

test("a name that is taken is said at the field, and a viewer sees the groups and changes none", async () => {
  const name = `Family ${randomUUID().slice(0, 8)}`;
  const admin = await owner();
  await admin.post("/api/admin/ambassador-groups", { name });
  const asOwner = await browser.newPerson({ as: admin });
  asOwner.expect(/status of 409/);
  await asOwner.page.goto("/admin/groups");
  await textbox(asOwner.page, "New group").fill(name.toUpperCase());
  await asOwner.page.getByRole("button", { name: "Make group" }).click();
  await asOwner.page.getByText("Another group has this name.").waitFor();

  const { client } = await newMember(admin, "viewer");
  const { page } = await browser.newPerson({ as: client });
  await page.goto("/admin/groups");
  await page.getByRole("list", { name: "Groups" }).getByText(name).waitFor();
  expect(await page.getByRole("button", { name: /rename|delete|make/i }).count()).toBe(0);
});
