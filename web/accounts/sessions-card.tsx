import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Scope } from "../../shared/domain/person.ts";
import { problemOf } from "../client/problem.ts";
import { endOtherSessions, endSession, listSessions } from "./api.ts";
import { ReadCard } from "./profile-card.tsx";
import { words } from "./sessions-words.ts";

const instant = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

type Session = Awaited<ReturnType<typeof listSessions>>["items"][number];

/** What everybody has at least. */
const [begunAt, endsAt] = [new Date(0).toISOString(), new Date(0).toISOString()];
const onlyThis: Session = { id: "", begunAt, endsAt, isThis: true };

/** Where one is signed in, to be ended one by one or all but this one. */
export function SessionsCard({ scope }: { scope: Scope }) {
  const client = useQueryClient();
  const queryKey = ["sessions", scope];
  const sessions = useQuery({ queryKey, queryFn: ({ signal }) => listSessions({ scope }, signal) });
  const end = useMutation({
    mutationFn: (given: { sessionId?: string; says: string }) =>
      given.sessionId ? endSession({ scope, sessionId: given.sessionId }) : endOtherSessions({ scope }),
    onSuccess: (_, { says }) => notifications.show({ color: "green", message: says }),
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <ReadCard title={words.title()} query={sessions} meanwhile={{ items: [onlyThis] }}>
      {({ items }) => (
        <>
          {items.map(({ id, device = words.unknownDevice(), begunAt, isThis }) => (
            <Group key={id} justify="space-between" wrap="nowrap" gap="md">
              <div>
                <Text fw={550}>{device}</Text>
                <Text size="sm" c="dimmed">
                  {words.since({ when: instant.format(new Date(begunAt)) })}
                </Text>
              </div>
              {isThis ? (
                <Text size="sm" c="dimmed">
                  {words.thisOne()}
                </Text>
              ) : (
                <Button
                  variant="default"
                  flex="none"
                  disabled={end.isPending}
                  aria-label={words.endNamed({ device })}
                  onClick={() => end.mutate({ sessionId: id, says: words.ended({ device }) })}
                >
                  {words.end()}
                </Button>
              )}
            </Group>
          ))}
          {items.length > 1 ? (
            <Group>
              <Button
                variant="default"
                loading={end.isPending}
                onClick={() => end.mutate({ says: words.othersEnded() })}
              >
                {words.endOthers()}
              </Button>
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {words.onlyHere()}
            </Text>
          )}
        </>
      )}
    </ReadCard>
  );
}
