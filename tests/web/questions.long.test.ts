import { expect, test } from "@jest/globals";
import { newKey } from "../contract/support/client.ts";
import { sell, stage } from "../contract/support/shop.ts";
import { newMember } from "../contract/support/team.ts";
import { useBrowser } from "./support/browser.ts";
import { textbox } from "./support/buyer-pages.ts";

const browser = useBrowser();

test("an ambassador asks beside a commission, the owner answers on the order's page, and the answer stands beside it", async () => {
  const on = await stage([1_005]);
  const { orderId } = await sell(on);
  const own = (await browser.newPerson({ as: on.ambassador.client })).page;
  await own.goto(`/earnings/${orderId}`);
  const asked = own.getByRole("region", { name: "What you asked" });
  await asked.getByRole("button", { name: "Ask about this" }).click();
  await asked.getByRole("button", { name: "Send the question" }).click();
  await asked.getByText("Must not be empty.").waitFor();
  await textbox(own, "Your question").fill("Why is it rounded up?");
  await asked.getByRole("button", { name: "Send the question" }).click();
  await asked.getByText("Not answered yet.").waitFor();

  const { page } = await browser.newPerson({ as: on.admin });
  await page.goto("/admin");
  await page
    .getByRole("link", { name: /questions? waits? for an answer|questions wait for an answer/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Questions" }).waitFor();
  await page.goto(`/admin/orders/${orderId}`);
  const panel = page.getByRole("region", { name: "Questions" });
  await panel.getByText("Why is it rounded up?").waitFor();
  await panel.getByRole("button", { name: "Answer" }).click();
  await textbox(page, "Your answer").fill("Half a cent is rounded in your favour.");
  await panel.getByRole("button", { name: "Send the answer" }).click();
  await panel.getByText("The shop answered").waitFor();
  await panel.getByRole("button", { name: "Answer" }).waitFor({ state: "hidden" });

  await own.reload();
  await asked.getByText("Half a cent is rounded in your favour.").waitFor();
});

test("a balance is asked about on one's earnings; who came second to answer is told so; a viewer sees no questions", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  await on.admin.post(`/api/admin/ambassadors/${id}/adjustments`, { amountMinor: 250, reason: "A talk." }, newKey());
  const own = (await browser.newPerson({ as: client })).page;
  await own.goto("/earnings");
  await own.getByRole("button", { name: "Ask about this" }).click();
  await textbox(own, "Your question").fill("When am I paid?");
  await own.getByRole("button", { name: "Send the question" }).click();
  await own.getByText("Not answered yet.").waitFor();

  const { page, expect: announce } = await browser.newPerson({ as: on.admin });
  announce(/status of 409.*answer/);
  await page.goto(`/admin/ambassadors/${id}`);
  const panel = page.getByRole("region", { name: "Questions" });
  await panel.getByRole("button", { name: "Answer" }).click();
  await textbox(page, "Your answer").fill("On Monday.");
  const questions = await on.admin.get(`/api/admin/questions?about=${id}`);
  const [question] = (questions.body as { items: { id: string }[] }).items;
  await on.admin.put(`/api/admin/ambassadors/${id}/questions/${question?.id}/answer`, { text: "On Tuesday." });
  await panel.getByRole("button", { name: "Send the answer" }).click();
  await panel.getByText(/has answered this question already/).waitFor();

  const viewer = (await browser.newPerson({ as: (await newMember(on.admin, "viewer")).client })).page;
  await viewer.goto(`/admin/ambassadors/${id}`);
  await viewer.getByRole("region", { name: "Balance" }).getByText("€2.50").first().waitFor();
  expect(await viewer.getByText("When am I paid?").count()).toBe(0);
});
