import { Alert, Button, FileButton, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { problemOf } from "../../client/problem.ts";
import { FormProblem } from "../../parts/notices.tsx";
import type { Invited } from "../api.ts";
import { GroupField } from "../groups/group-field.tsx";
import { addressesIn, maxAddresses } from "./addresses.ts";
import { useInvite } from "./use-invite.ts";
import { words } from "./words.ts";

/** Addresses that are typed, pasted or taken from a file, and what became of each. */
export function InviteForm() {
  const [text, setText] = useState("");
  const [groupId, setGroupId] = useState("");
  const [isAsked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Invited["items"]>();
  const addresses = addressesIn(text);
  const invite = useInvite((items) => {
    setAnswer(items);
    setText("");
    setAsked(false);
  }, groupId);
  const count = addresses.length;
  const wrong = wrongWith(count);
  const send = () => {
    setAsked(true);
    setAnswer(undefined);
    if (!wrong) invite.mutate(addresses);
  };
  return (
    <Paper withBorder bg="var(--surface)" p="lg" mb="xl">
      <Stack gap="md">
        <FormProblem problem={invite.error ? problemOf(invite.error) : undefined} />
        {invite.isError && invite.done > 0 && <Text size="sm">{words.someLeft()}</Text>}
        <Textarea
          label={words.addresses()}
          description={words.addressesHint({ most: maxAddresses })}
          autosize
          minRows={4}
          maxRows={12}
          value={text}
          disabled={invite.isPending}
          error={isAsked && wrong}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <GroupField value={groupId} onChange={setGroupId} disabled={invite.isPending} />
        <Group>
          <Button loading={invite.isPending} onClick={send}>
            {words.send({ count })}
          </Button>
          <FileButton accept=".csv,.txt,.tsv,text/*" onChange={(file) => void file?.text().then(setText)}>
            {(props) => (
              <Button variant="default" disabled={invite.isPending} {...props}>
                {words.fromFile()}
              </Button>
            )}
          </FileButton>
          <Text size="sm" c="dimmed" role="status">
            {invite.isPending ? words.under({ done: invite.done, count }) : text && words.found({ count })}
          </Text>
        </Group>
        {answer && <Outcome items={answer} />}
      </Stack>
    </Paper>
  );
}

function wrongWith(count: number): string | undefined {
  if (count === 0) return words.none();
  return count > maxAddresses ? words.tooMany({ count, most: maxAddresses }) : undefined;
}

/** More than so many are not named. */
const named = 5;

function Outcome({ items }: { items: Invited["items"] }) {
  const those = (wanted: Invited["items"][number]["outcome"]) =>
    items.filter(({ outcome }) => outcome === wanted).map(({ email }) => email);
  const [already, known] = [those("already_invited"), those("has_account")];
  const listed = (emails: readonly string[]) => ({
    count: emails.length,
    emails: emails.slice(0, named).join(", ") + (emails.length > named ? " …" : ""),
  });
  return (
    <Alert color="green" role="status" title={words.nowInvited({ count: those("invited").length })}>
      {already.length > 0 && <Text size="sm">{words.already(listed(already))}</Text>}
      {known.length > 0 && <Text size="sm">{words.haveAccount(listed(known))}</Text>}
    </Alert>
  );
}
