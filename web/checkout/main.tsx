import "./styles.ts";
import { createQueryClient } from "../client/query-client.ts";
import { showArea } from "../parts/area.tsx";
import { linkQuery } from "./api.ts";
import { Checkout } from "./checkout.tsx";

const client = createQueryClient();
// The link is asked for before anything is drawn: the page is only as fast as this answer.
const [, code] = /^\/c\/([0-9a-z]+)(\/cancelled)?$/.exec(window.location.pathname) ?? [];
const link = code ? [client.prefetchQuery(linkQuery(code))] : [];

void showArea(<Checkout />, client, link);
