import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect, useState } from "react";
import * as contract from "../../shared/contract/links.ts";
import { useRequestForm } from "../client/form.ts";
import { Dialog } from "../parts/dialog.tsx";
import { titleOf } from "../parts/link-title.ts";
import { FormProblem } from "../parts/notices.tsx";
import { type Link, updateLink } from "./api.ts";
import { words } from "./link-words.ts";
import { SlugForm } from "./slug-form.tsx";
import { useLinkChange } from "./use-link-change.ts";

/** Renames a link, archives or restores it, or deletes one that sold nothing. Open while there is a link. */
export function ChangeLinkDialog({ link, close }: { link: Link | undefined; close: () => void }) {
  // What it says stays readable while it fades out.
  const [shown, setShown] = useState(link);
  useEffect(() => {
    if (link) setShown(link);
  }, [link]);
  return (
    <Dialog opened={link !== undefined} onClose={close} title={words.changeThis()}>
      {shown && (
        <Stack gap="lg">
          <NameForm key={shown.code} link={shown} close={close} />
          <SlugForm key={`${shown.code} address`} link={shown} close={close} />
          <Retire key={`${shown.code} ${shown.archivedAt}`} link={shown} close={close} />
        </Stack>
      )}
    </Dialog>
  );
}

function NameForm({ link, close }: { link: Link; close: () => void }) {
  const { follow } = useLinkChange();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { name: titleOf(link).slice(0, 80) },
    schema: contract.updateLink.body,
    submit: async ({ name = "" }) => {
      await updateLink({ code: link.code, name });
      await follow();
      notifications.show({ color: "green", message: words.isNamed() });
      close();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <FormProblem problem={problem} />
        <TextInput
          label={words.name()}
          description={words.whoSeesName()}
          required
          maxLength={80}
          disabled={busy}
          data-autofocus
          {...form.getInputProps("name")}
        />
        <Group>
          <Button type="submit" loading={busy}>
            {words.saveName()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What takes a link out of use. Deleting asks once more, in place. */
function Retire({ link, close }: { link: Link; close: () => void }) {
  const { setArchived, remove, busy } = useLinkChange(close);
  const [isSure, setSure] = useState(false);
  const isArchived = link.archivedAt !== undefined;
  return (
    <Stack gap="sm" className="link-retire">
      <Text size="sm" c="dimmed">
        {isArchived ? words.ifRestored() : words.ifArchived()}
        {link.orders === 0 && ` ${words.ifDeleted()}`}
      </Text>
      <Group gap="xs">
        <Button variant="default" disabled={busy} onClick={() => setArchived(link, !isArchived)}>
          {isArchived ? words.restore() : words.archive()}
        </Button>
        {link.orders === 0 && (
          <Button
            color="red"
            variant={isSure ? "filled" : "subtle"}
            disabled={busy}
            onClick={() => (isSure ? remove(link) : setSure(true))}
          >
            {isSure ? words.deleteForGood() : words.remove()}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
