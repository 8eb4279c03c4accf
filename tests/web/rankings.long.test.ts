import { expect, test } from "@jest/globals";
import { eventually } from "../contract/support/client.ts";
import { newAmbassador } from "../contract/support/people.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { useBrowser } from "./support/browser.ts";

const browser = useBrowser();

test("an ambassador keeps their sum to themselves: others see the place and the name alone", async () => {
  // So much that they are among the first, whatever others sell meanwhile.
  const on = await stage([900_000]);
  await on.ambassador.client.put("/api/ambassador/users/info", { firstName: "Quiet", lastName: "Quentin" });
  await sell(on, [90]);
  const [own, others] = [
    await browser.newPerson({ as: on.ambassador.client }),
    await browser.newPerson({ as: (await newAmbassador()).client }),
  ];
  const row = others.page.getByRole("listitem").filter({ hasText: "Quiet Q." });
  const seen = async (text: RegExp) =>
    eventually(async () => {
      await others.page.goto("/rankings?top=100");
      await row.first().waitFor();
      expect(await row.first().textContent()).toMatch(text);
    });
  await seen(/€81,000\.00/);

  await own.page.goto("/profile");
  const shows = own.page.getByRole("switch", { name: "Show my revenue to other ambassadors" });
  expect(await shows.isChecked()).toBe(true);
  await shows.press("Space");
  await own.page.getByText("Other ambassadors no longer see your revenue").waitFor();
  await seen(/Kept private/);
  await own.page.goto("/rankings?top=100");
  await own.page
    .getByRole("listitem")
    .filter({ hasText: /Quiet Q\..*€81,000\.00/ })
    .waitFor();

  await own.page.goto("/profile");
  expect(await shows.isChecked()).toBe(false);
  await shows.press("Space");
  await own.page.getByText("Other ambassadors see your revenue again").waitFor();
  await seen(/€81,000\.00/);
});
