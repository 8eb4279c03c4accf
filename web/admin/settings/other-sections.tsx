import { Checkbox, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { settingsSections } from "../../../shared/contract/settings.ts";
import { deliveries } from "../../../shared/domain/delivery.ts";
import { legalPages, notificationKinds } from "../../../shared/domain/settings.ts";
import { paidLink } from "../../../shared/words/en/share-kit.ts";
import type { Settings } from "../api.ts";
import { typed } from "./fields.ts";
import { type SaveSection, SectionForm } from "./section-form.tsx";
import { words } from "./words.ts";

interface Props {
  settings: Settings;
  save: SaveSection;
}

/** Whether anything is sent. */
export function DeliverySection({ settings: { delivery }, save }: Props) {
  return (
    <SectionForm
      section="delivery"
      initialValues={{ delivery }}
      schema={settingsSections.delivery}
      toBody={(values) => values.delivery}
      save={save}
    >
      {(form, disabled) => (
        <Radio.Group aria-label={words.delivery()} {...form.getInputProps("delivery")}>
          <Stack gap="sm">
            {deliveries.map((value) => (
              <Radio key={value} value={value} label={words[value]()} disabled={disabled} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </SectionForm>
  );
}

/** Pages of the shop's own, and what ambassadors begin with. */
export function LegalSection({ settings: { legal }, save }: Props) {
  const { termsUrl = "", privacyUrl = "", imprintUrl = "", returnsUrl = "", disclosure = "" } = legal;
  return (
    <SectionForm
      section="legal"
      initialValues={{ termsUrl, privacyUrl, imprintUrl, returnsUrl, disclosure }}
      schema={settingsSections.legal}
      toBody={typed}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-fields">
          {legalPages.map((name) => (
            <TextInput
              key={name}
              label={words[name]()}
              placeholder={words.anAddress()}
              inputMode="url"
              autoCapitalize="off"
              spellCheck={false}
              disabled={disabled}
              {...form.getInputProps(name)}
            />
          ))}
          <TextInput
            label={words.disclosure()}
            description={words.aboutDisclosure({ otherwise: paidLink() })}
            maxLength={40}
            disabled={disabled}
            {...form.getInputProps("disclosure")}
          />
        </div>
      )}
    </SectionForm>
  );
}

/** Where people can write to, and where it is which day. */
export function ContactSection({ settings: { contact }, save }: Props) {
  const zones = [...new Set(["UTC", contact.timeZone, ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <SectionForm
      section="contact"
      initialValues={{ email: contact.email ?? "", timeZone: contact.timeZone }}
      schema={settingsSections.contact}
      toBody={({ email, timeZone }) => ({ ...typed({ email }), timeZone })}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-fields">
          <TextInput
            label={words.email()}
            type="email"
            autoComplete="off"
            disabled={disabled}
            {...form.getInputProps("email")}
          />
          <NativeSelect label={words.timeZone()} data={zones} disabled={disabled} {...form.getInputProps("timeZone")} />
        </div>
      )}
    </SectionForm>
  );
}

/** Of what the owner gets an e-mail. */
export function NotificationsSection({ settings: { notifications }, save }: Props) {
  return (
    <SectionForm
      section="notifications"
      initialValues={{ ...notifications }}
      schema={settingsSections.notifications}
      toBody={(values) => values}
      save={save}
    >
      {(form, disabled) => (
        <Stack gap="sm">
          {notificationKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={words[kind]()}
              disabled={disabled}
              {...form.getInputProps(kind, { type: "checkbox" })}
            />
          ))}
        </Stack>
      )}
    </SectionForm>
  );
}
