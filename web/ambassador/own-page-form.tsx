import { Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import * as contract from "../../shared/contract/storefronts.ts";
import { useRequestForm } from "../client/form.ts";
import { FormDeeds } from "../parts/form-deeds.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { plainAddress } from "../parts/plain-address.ts";
import { openStorefront } from "./api.ts";
import { words } from "./link-words.ts";

/** What one's page is called in its address: it is opened by it, or called something else. @param done closes the dialog that it is in */
export function OwnPageForm({ slug = "", deed, done }: { slug?: string; deed: string; done?: () => void }) {
  const client = useQueryClient();
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { slug },
    schema: contract.openStorefront.body,
    submit: async (asked) => {
      const storefront = await openStorefront(asked);
      client.setQueryData(["storefront"], { storefront });
      notifications.show({ color: "green", message: words.pageIsOpen() });
      done?.();
    },
  });
  const before = plainAddress(new URL("/a/", window.location.href).href);
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm" maw={460}>
        <FormProblem problem={problem} />
        <TextInput
          label={words.pageAddress()}
          description={words.pageIsAt({ before })}
          required
          maxLength={40}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          disabled={busy}
          {...(done && { "data-autofocus": true })}
          {...form.getInputProps("slug")}
        />
        <FormDeeds deed={deed} busy={busy} />
      </Stack>
    </form>
  );
}
