import { Switch, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { topicsOf } from "../../shared/domain/email-choice.ts";
import { type ChosenTopic, isChosen } from "../../shared/domain/email-kind.ts";
import type { Scope } from "../../shared/domain/person.ts";
import { problemOf } from "../client/problem.ts";
import { chooseEmails, readEmailChoices } from "./api.ts";
import { words } from "./email-choices-words.ts";
import { ReadCard } from "./profile-card.tsx";

type Choices = Awaited<ReturnType<typeof readEmailChoices>>;
type Choice = Choices["items"][number];

const told: Readonly<Record<Choice["topic"], { name: () => string; means: () => string }>> = {
  sales: { name: words.sales, means: words.salesMeans },
  refunds: { name: words.refunds, means: words.refundsMeans },
  questions: { name: words.questions, means: words.questionsMeans },
  digest: { name: words.digest, means: words.digestMeans },
  earnings: { name: words.earnings, means: words.earningsMeans },
  programme: { name: words.programme, means: words.programmeMeans },
  account: { name: words.account, means: words.accountMeans },
};

const allOf = (scope: Scope) => topicsOf[scope].map((topic) => ({ topic, isChosen: isChosen(topic), isWanted: true }));

/** Which e-mails one gets: switches for what one can do without, and what is always sent, with why. */
export function EmailChoicesCard({ scope }: { scope: Scope }) {
  const client = useQueryClient();
  const queryKey = ["email-choices", scope];
  const choices = useQuery({ queryKey, queryFn: ({ signal }) => readEmailChoices({ scope }, signal) });
  const choose = useMutation({
    mutationFn: ({ topic, isWanted }: { topic: ChosenTopic; isWanted: boolean }) =>
      chooseEmails({ scope, [topic]: isWanted }),
    onSuccess: (now, { isWanted }) => {
      client.setQueryData(queryKey, now);
      notifications.show({ color: "green", message: isWanted ? words.nowSent() : words.nowNotSent() });
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <ReadCard title={words.title()} query={choices} meanwhile={{ items: allOf(scope) }}>
      {({ items }) => (
        <>
          {items.map(({ topic, isWanted }) =>
            isChosen(topic) ? (
              <Switch
                key={topic}
                label={told[topic].name()}
                description={told[topic].means()}
                checked={choose.isPending && choose.variables.topic === topic ? choose.variables.isWanted : isWanted}
                disabled={choose.isPending}
                onChange={(event) => choose.mutate({ topic, isWanted: event.currentTarget.checked })}
              />
            ) : (
              <div key={topic}>
                <Text size="sm">{told[topic].name()}</Text>
                <Text size="sm" c="dimmed">
                  {told[topic].means()}
                </Text>
              </div>
            ),
          )}
          {scope === "admin" && (
            <Text size="sm" c="dimmed">
              {words.ofTheShop()}
            </Text>
          )}
        </>
      )}
    </ReadCard>
  );
}
