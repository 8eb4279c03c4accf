import "./styles.ts";
import { createQueryClient } from "../client/query-client.ts";
import { showArea } from "../parts/area.tsx";
import { linkQuery } from "./api.ts";
import { Checkout } from "./checkout.tsx";

const client = createQueryClient();
// The link is asked for before anything is drawn: the page is only as fast as this answer.
const [, code] = /^\/c\/([^/]+)(\/cancelled)?$/.exec(window.location.pathname) ?? [];
if (code) void client.prefetchQuery(linkQuery(decodeURIComponent(code)));

showArea(<Checkout />, client);
