import { Text } from "@mantine/core";
import { AccountFrame } from "../accounts/account-frame.tsx";
import { TextLink } from "../accounts/text-link.tsx";
import { words } from "./leaving-words.ts";

/** The last page of who left. */
export function LeftPage() {
  return (
    <AccountFrame title={words.haveLeft()} foot={<TextLink href="/sign-up">{words.signUpAgain()}</TextLink>}>
      <Text>{words.goodbye()}</Text>
    </AccountFrame>
  );
}
