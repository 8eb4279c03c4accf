import { Alert, Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { unsubscriptionOf } from "../../shared/domain/email-choice.ts";
import type { ChosenTopic } from "../../shared/domain/email-kind.ts";
import { problemOf } from "../client/problem.ts";
import { FormProblem } from "../parts/notices.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { unsubscribe } from "./api.ts";
import { words } from "./email-choices-words.ts";
import { TextLink } from "./text-link.tsx";
import { useTokenOfAddress } from "./token-of-address.ts";

const means: Readonly<Record<ChosenTopic, () => string>> = {
  sales: words.stopSales,
  refunds: words.stopRefunds,
  questions: words.stopQuestions,
  digest: words.stopDigest,
};

/** Where an e-mail's link to stop its kind leads. It asks, as scanners open links, and needs no sign-in. */
export function Unsubscribe() {
  const token = useTokenOfAddress();
  const topic = unsubscriptionOf(token)?.topic;
  const stop = useMutation({ mutationFn: () => unsubscribe({ token }) });
  const problem = stop.error ? problemOf(stop.error) : undefined;
  const isDead = topic === undefined || problem?.code === "not_found" || problem?.code === "invalid_request";
  return (
    <AccountFrame title={words.stopTitle()} foot={<TextLink href="/profile">{words.toProfile()}</TextLink>}>
      {stop.isSuccess && (
        <Alert color="green" role="status" title={words.stopped()}>
          {words.sendAgain()}
        </Alert>
      )}
      {!stop.isSuccess && isDead && <Alert color="red" role="alert" title={words.deadLink()} />}
      {!stop.isSuccess && !isDead && (
        <Stack gap="md">
          <FormProblem problem={problem} />
          <Text>{means[topic]()}</Text>
          <Button size="md" loading={stop.isPending} onClick={() => stop.mutate()}>
            {words.stop()}
          </Button>
        </Stack>
      )}
    </AccountFrame>
  );
}
