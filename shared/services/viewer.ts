import { timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import * as z from "zod/mini";
import { countedAddress } from "../domain/network-address.ts";
import { passes, secret } from "./secrets.ts";
import { service } from "./service.ts";

const edgeSecret = z.object({ key: z.string().check(z.minLength(43)) });

/** What a request tells of where it comes from. */
export interface Visitor {
  /** The network address that the gateway saw: CloudFront's own, where CloudFront stands before it. */
  sourceIp: string;
  /** What the browser calls itself. */
  userAgent?: string | undefined;
  /** The header by which CloudFront says which address it saw; or whoever says that they are CloudFront. */
  viewerAddress?: string | undefined;
  /** The header by which CloudFront proves that it is CloudFront. */
  edgeKey?: string | undefined;
}

/** Where requests come from, behind CloudFront and without it. */
export const viewer = service((settings) => {
  const edge = secret(settings.secretId("edge"), edgeSecret);
  return {
    /** What to count a visitor's tries by. The header is believed of CloudFront alone, and only where it is an address. */
    async addressOf({ sourceIp, viewerAddress, edgeKey }: Visitor): Promise<string> {
      if (viewerAddress === undefined || edgeKey === undefined) return counted(sourceIp);
      const isCloudFront = await passes(edge, ({ key }) => same(Buffer.from(edgeKey), Buffer.from(key)));
      return counted(isCloudFront && isIP(viewerAddress) !== 0 ? viewerAddress : sourceIp);
    },
  };
});

const counted = (address: string) => (isIP(address) === 0 ? address : countedAddress(address));

const same = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
