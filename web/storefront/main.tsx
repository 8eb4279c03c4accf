import "./styles.ts";
import { createQueryClient } from "../client/query-client.ts";
import { showArea } from "../parts/area.tsx";
import { storefrontQuery } from "./api.ts";
import { Storefront, slugIn } from "./storefront.tsx";

const client = createQueryClient();
// Asked for before anything is drawn: the page is only as fast as this answer.
const slug = slugIn(window.location.pathname);
const page = slug === undefined ? [] : [client.fetchInfiniteQuery(storefrontQuery(slug))];

void showArea(<Storefront slug={slug} />, client, page);
