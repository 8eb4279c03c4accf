import { Route, Switch } from "wouter";
import { BuyersFrame } from "../parts/buyers-frame.tsx";
import { laterPart } from "./later-part.tsx";
import { DeadLink, LinkPage } from "./link-page.tsx";

// Seen after paying: not a part of what a buyer waits for first.
const SuccessPage = laterPart("SuccessPage");

/** The buyer's area: a link's page, and where Stripe sends the buyer back to. */
export function Checkout() {
  return (
    <BuyersFrame>
      <Switch>
        <Route path="/c/:code">{({ code }) => <LinkPage key={code} code={code} />}</Route>
        <Route path="/c/:code/cancelled">{({ code }) => <LinkPage key={code} code={code} cancelled />}</Route>
        <Route path="/c/:code/success">{({ code }) => <SuccessPage code={code} />}</Route>
        <Route>
          <DeadLink />
        </Route>
      </Switch>
    </BuyersFrame>
  );
}
