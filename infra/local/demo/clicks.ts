import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";
import type { Random } from "./random.ts";

/** For each order so many look: about one in four buys. */
const looksAnOrder = 3;
const sites = ["www.instagram.com", "www.tiktok.com", "t.co", "www.youtube.com", undefined];
const often = [8, 5, 2, 3, 4];
const browsers = [
  ...["iPhone; CPU iPhone OS 18_1 like Mac OS X", "Linux; Android 15; Pixel 9", "Linux; Android 14; SM-S921B"],
  ...["Macintosh; Intel Mac OS X 10_15_7", "Windows NT 10.0; Win64; x64", "X11; Linux x86_64"],
];

/** People open links, of whom some buy. @param codes the link of each order */
export async function openLinks(shop: DemoClient, codes: readonly string[], random: Random): Promise<void> {
  const looks = codes.flatMap((code) => Array.from({ length: looksAnOrder + 1 }, () => code));
  const told = looks.map((code) => {
    const host = random.pick(sites, often);
    const agent = `Mozilla/5.0 (${random.pick(browsers)}) AppleWebKit/605.1.${random.between(10, 19)} Safari/605.1`;
    return shop.call(`POST /api/links/${code}/views`, { ...(host && { host }) }, z.object({}), { "user-agent": agent });
  });
  await Promise.all(told);
}
