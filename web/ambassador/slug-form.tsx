import { Button, Group, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import * as contract from "../../shared/contract/links.ts";
import { useRequestForm } from "../client/form.ts";
import { FormProblem } from "../parts/notices.tsx";
import { plainAddress } from "../parts/plain-address.ts";
import { type Link, updateLink } from "./api.ts";
import { words } from "./link-words.ts";
import { useLinkChange } from "./use-link-change.ts";

/** What a link is called in its address: taken, changed, given back. */
export function SlugForm({ link: { code, slug, url }, close }: { link: Link; close: () => void }) {
  const { follow, giveBack, busy: isGivingBack } = useLinkChange(close);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { slug: slug ?? "" },
    schema: contract.updateLink.body,
    submit: async ({ slug }) => {
      await updateLink({ code, slug });
      await follow();
      notifications.show({ color: "green", message: words.hasAddress() });
      close();
    },
  });
  const before = plainAddress(url).replace(/[^/]*$/, "");
  const isBusy = busy || isGivingBack;
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        <FormProblem problem={problem} />
        <TextInput
          label={words.ownAddress()}
          description={words.whatAddressIs({ before })}
          required
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          disabled={isBusy}
          {...form.getInputProps("slug")}
        />
        <Group gap="xs">
          <Button type="submit" loading={busy}>
            {words.saveAddress()}
          </Button>
          {slug !== undefined && (
            <Button variant="default" disabled={isBusy} onClick={() => giveBack(code)}>
              {words.giveBack()}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
