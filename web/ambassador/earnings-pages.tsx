import { Route, Switch } from "wouter";
import { CommissionPage } from "./commission-page.tsx";
import { Earnings } from "./earnings.tsx";

/** The pages of one's earnings; loaded together, as one leads to the other. */
export function EarningsPages() {
  return (
    <Switch>
      <Route path="/earnings" component={Earnings} />
      <Route path="/earnings/:orderId" component={CommissionPage} />
    </Switch>
  );
}
