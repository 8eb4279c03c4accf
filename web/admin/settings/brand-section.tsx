import { ColorInput, TextInput } from "@mantine/core";
import { settingsSections } from "../../../shared/contract/settings.ts";
import type { Settings } from "../api.ts";
import { BrandPreview } from "./brand-preview.tsx";
import { typed } from "./fields.ts";
import { LogoField } from "./logo-field.tsx";
import { type SaveSection, SectionForm } from "./section-form.tsx";
import { words } from "./words.ts";

const swatches = ["#b4441f", "#b8860b", "#2b8a3e", "#0f766e", "#1b5e8c", "#5f3dc4", "#a61e4d", "#343a40"];

/** Name, colour and logo, with what a buyer then sees. */
export function BrandSection({ settings: { brand, currency }, save }: { settings: Settings; save: SaveSection }) {
  return (
    <SectionForm
      section="brand"
      initialValues={{ name: brand.name, color: brand.color, logoUrl: brand.logoUrl ?? "" }}
      schema={settingsSections.brand}
      toBody={({ name, color, logoUrl }) => ({ name, color, ...typed({ logoUrl }) })}
      save={save}
    >
      {(form, disabled) => (
        <div className="settings-brand">
          <div className="settings-fields">
            <TextInput
              label={words.name()}
              required
              maxLength={80}
              disabled={disabled}
              {...form.getInputProps("name")}
            />
            <ColorInput
              label={words.color()}
              description={words.aboutColor()}
              required
              format="hex"
              withEyeDropper={false}
              swatches={swatches}
              swatchesPerRow={8}
              disabled={disabled}
              {...form.getInputProps("color")}
            />
            <LogoField
              logoUrl={form.values.logoUrl}
              disabled={disabled}
              onChange={(logoUrl) => {
                form.setFieldValue("logoUrl", logoUrl);
                form.clearFieldError("logoUrl");
              }}
              onRefused={(message) => form.setFieldError("logoUrl", message)}
            />
            <TextInput
              label={words.logoUrl()}
              description={words.aboutLogoUrl()}
              inputMode="url"
              autoCapitalize="off"
              spellCheck={false}
              disabled={disabled}
              {...form.getInputProps("logoUrl")}
            />
          </div>
          <BrandPreview {...form.values} currency={currency} />
        </div>
      )}
    </SectionForm>
  );
}
