import "./styles.ts";
import { createQueryClient } from "../client/query-client.ts";
import { isSignedInHere } from "../client/visits.ts";
import { showArea } from "../parts/area.tsx";
import { linkQuery, noteView } from "./api.ts";
import { Checkout } from "./checkout.tsx";

const client = createQueryClient();
// The link is asked for before anything is drawn: the page is only as fast as this answer.
const [, code, isBack] = /^\/c\/([\w-]+)(\/cancelled)?$/.exec(window.location.pathname) ?? [];
const link = code ? [client.fetchQuery(linkQuery(code))] : [];
// Who comes back from Stripe's page has been counted. Who is signed in with this browser looks at their own links, or the shop's.
const isCounted = isBack || isSignedInHere();
void link[0]?.then(
  (opened) => void (isCounted || noteView(opened.code)),
  () => {},
);

void showArea(<Checkout />, client, link);
