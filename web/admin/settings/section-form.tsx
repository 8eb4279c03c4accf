import { Button, Stack, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { ReactNode } from "react";
import * as z from "zod/mini";
import { useRequestForm } from "../../client/form.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { Unsaved } from "../../parts/unsaved.tsx";
import { Panel } from "../panel.tsx";
import { type Section, type SectionBody, titles } from "./sections.ts";
import { usePlace } from "./use-place.ts";
import { words } from "./words.ts";

/** Saves a section; resolves to whether the form is done with, which a clash with somebody else leaves open. */
export type SaveSection = <Name extends Section>(section: Name, body: SectionBody[Name]) => Promise<boolean>;

/** One section of the settings as a form of its own: two people who change different ones wait for nobody. */
export function SectionForm<Name extends Section, Values extends Record<string, unknown>>({
  section,
  initialValues,
  schema,
  toBody,
  save,
  children,
}: {
  section: Name;
  initialValues: Values;
  schema: z.ZodMiniType<SectionBody[Name]>;
  toBody: (values: Values) => unknown;
  save: SaveSection;
  children: (form: UseFormReturnType<Values>, busy: boolean) => ReactNode;
}) {
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues,
    schema: z.object({ it: schema }),
    toBody: (values) => ({ it: toBody(values) }),
    // `it.name` here, `brand.name` in what the API says; of a section that is one value, its own name.
    fieldOf: (path) => (path === "it" ? section : path.slice(path.indexOf(".") + 1)),
    submit: async ({ it }) => {
      if (await save(section, it)) form.resetDirty();
    },
  });
  const place = usePlace<HTMLFormElement>(section);
  const about = { brand: words.aboutBrand, programme: words.aboutProgramme, payouts: words.aboutPayouts };
  const sold = { delivery: words.aboutDelivery, deliveryTerms: words.aboutDeliveryTerms, tax: words.aboutTax };
  const more = { legal: words.aboutLegal, contact: words.aboutContact };
  const says = { ...about, ...sold, ...more, notifications: words.aboutNotifications };
  return (
    <Panel title={titles[section]()}>
      <form ref={place} onSubmit={onSubmit} noValidate aria-label={titles[section]()}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {says[section]()}
          </Text>
          <FormProblem problem={problem} />
          {children(form, busy)}
          <Button type="submit" loading={busy} style={{ alignSelf: "start" }}>
            {words.save()}
          </Button>
        </Stack>
        <Unsaved isDirty={form.isDirty()} />
      </form>
    </Panel>
  );
}
