import { randomUUID } from "node:crypto";
import { password } from "../../contract/support/people.ts";
import { invitationToken, newInvitation, newMember } from "../../contract/support/team.ts";
import { textbox } from "../support/buyer-pages.ts";
import { demoStage } from "./stage.ts";
import type { Journey } from "./trip.ts";

/** How each of those who work with Herald begins. */
export const onboarding: Journey = {
  name: "onboarding",
  async take(trip) {
    const on = await demoStage("Nora", "Lind");
    const owners = await trip.person((await newMember(on.admin, "owner")).client);
    await owners.goto("/admin");
    await owners.getByRole("region", { name: "Set up your shop" }).waitFor();
    await trip.keep(owners, "an owner is told what to do first");
    await owners.goto("/admin/settings");
    await owners.getByRole("form", { name: "Brand" }).waitFor();
    await trip.keep(owners, "name colour and logo");
    await owners.goto("/admin/products/new");
    await textbox(owners, "Title").waitFor();
    await trip.keep(owners, "the first product");

    const ambassadors = await trip.person();
    await ambassadors.goto("/sign-up");
    await textbox(ambassadors, "First name").fill("Iris");
    await textbox(ambassadors, "Last name").fill("Falk");
    await textbox(ambassadors, "E-mail").fill(`${randomUUID()}@ambassador.example`);
    await ambassadors.getByLabel("Password", { exact: true }).fill(password);
    await ambassadors.getByRole("checkbox", { name: /i accept the terms/i }).check();
    await trip.keep(ambassadors, "an ambassador signs up");
    await ambassadors.getByRole("button", { name: "Sign up" }).click();
    await ambassadors.getByRole("region", { name: /first sale/i }).waitFor();
    await trip.keep(ambassadors, "and is led to a first sale");

    const { email } = await newInvitation(on.admin, "finance");
    const members = await trip.person();
    await members.goto(`/admin/join#token=${await invitationToken(email)}`);
    await textbox(members, "First name").waitFor();
    await trip.keep(members, "somebody joins the team");
  },
};
