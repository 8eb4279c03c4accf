import { Anchor, Button, Text, VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import Circle from "~icons/lucide/circle";
import CircleCheck from "~icons/lucide/circle-check";
import type { ShopStep } from "../api.ts";
import { Panel } from "../panel.tsx";
import "./first-steps.css";
import { words } from "./steps-words.ts";
import type { useFirstSteps } from "./use-first-steps.ts";

type Steps = ReturnType<typeof useFirstSteps>;

interface Step {
  title: () => string;
  why: () => string;
  /** Where it is done. */
  href: string;
}

/** In the order in which they are taken; a step that the API tells of and that is missing here does not compile. */
const steps: Readonly<Record<ShopStep, Step>> = {
  brand: { title: words.brand, why: words.whyBrand, href: "/settings#brand" },
  product: { title: words.product, why: words.whyProduct, href: "/products/new" },
  payment: { title: words.payment, why: words.whyPayment, href: "https://dashboard.stripe.com/apikeys" },
  delivery: { title: words.delivery, why: words.whyDelivery, href: "/settings#delivery" },
  legal: { title: words.legal, why: words.whyLegal, href: "/settings#legal" },
  terms: { title: words.terms, why: words.whyTerms, href: "/settings#terms" },
  invite: { title: words.invite, why: words.whyInvite, href: "/invitations" },
  sale: { title: words.sale, why: words.whySale, href: "/ambassadors" },
};
const order = Object.keys(steps) as ShopStep[];

/** What sets a shop up, and how far that is. Its size is the same whatever is done, and before that is known. */
export function FirstSteps({ steps: { isShown, done, areAllDone, hide } }: { steps: Steps }) {
  if (!isShown) return null;
  const howFar = done ? words.doneOf({ done: done.size, all: order.length }) : words.lookingUp();
  return (
    <Panel
      title={words.title()}
      actions={
        <Button variant="subtle" size="compact-sm" onClick={hide}>
          {words.hide()}
        </Button>
      }
    >
      <Text size="sm" c="dimmed" mb="md" role="status">
        {areAllDone ? words.allDone() : howFar}
      </Text>
      <ol className="first-steps">
        {order.map((name) => (
          <li key={name} data-done={done?.has(name) || undefined}>
            {done?.has(name) ? <CircleCheck size={20} aria-hidden="true" /> : <Circle size={20} aria-hidden="true" />}
            <div>
              <To href={steps[name].href}>{steps[name].title()}</To>
              {done && <VisuallyHidden>{done.has(name) ? words.isDone() : words.toDo()}</VisuallyHidden>}
              <Text size="sm" c="dimmed">
                {steps[name].why()}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function To({ href, children }: { href: string; children: ReactNode }) {
  if (!href.startsWith("https:")) {
    return (
      <Anchor component={Link} href={href} fw={550}>
        {children}
      </Anchor>
    );
  }
  return (
    <Anchor href={href} target="_blank" rel="noreferrer" fw={550}>
      {children}
    </Anchor>
  );
}

/** Calls the steps back, where somebody put them away before all was done. */
export function ShowStepsAgain({ steps: { canCallBack, callBack } }: { steps: Steps }) {
  if (!canCallBack) return null;
  return (
    <Button variant="subtle" style={{ alignSelf: "start" }} onClick={callBack}>
      {words.showAgain()}
    </Button>
  );
}
