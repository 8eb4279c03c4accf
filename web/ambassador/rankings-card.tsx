import { Paper, Stack, Switch, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { updateProfile } from "../accounts/api.ts";
import { problemOf } from "../client/problem.ts";
import { sessionQuery, type User } from "../client/session.ts";
import { words } from "./ranking-words.ts";

/** Whether other ambassadors see one's sum in the rankings. */
export function RankingsCard({ user }: { user: User }) {
  const client = useQueryClient();
  const choose = useMutation({
    mutationFn: (hidesRevenue: boolean) => updateProfile({ scope: "ambassador", hidesRevenue }),
    onSuccess: (now) => {
      client.setQueryData(sessionQuery("ambassador").queryKey, now);
      notifications.show({ color: "green", message: now.hidesRevenue ? words.nowHidden() : words.nowShown() });
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
  });
  return (
    <Paper withBorder p="lg" bg="var(--surface)" mt="lg">
      <Stack gap="md">
        <Title order={2} size="h4">
          {words.rankings()}
        </Title>
        <Switch
          label={words.showSum()}
          description={words.whatShows()}
          checked={!(choose.isPending ? choose.variables : user.hidesRevenue)}
          disabled={choose.isPending}
          onChange={(event) => choose.mutate(!event.currentTarget.checked)}
        />
      </Stack>
    </Paper>
  );
}
