import { useRef } from "react";
import { findingIn } from "../../../shared/contract/finding-text.ts";
import { createProduct } from "../../../shared/contract/products.ts";
import { pictureLoads } from "./picture-loads.ts";
import { words } from "./picture-words.ts";

/**
 * Checks an address that was typed before it becomes a picture. One without a picture is told once; who insists may have reasons.
 * @returns a function that says what is wrong with an address, beside the pictures that there are
 */
export function useTypedPicture() {
  const told = useRef("");
  return async (address: string, pictures: readonly string[]): Promise<string | undefined> => {
    if (pictures.includes(address)) return words.isThere();
    const { error } = createProduct.body.shape.imageUrl.safeParse(address);
    const [issue] = error?.issues ?? [];
    if (issue) return findingIn(issue.message)?.message ?? issue.message;
    if (address === told.current || (await pictureLoads(address))) return undefined;
    told.current = address;
    return words.correctOrKeep();
  };
}
