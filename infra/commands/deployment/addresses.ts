import { columns, indented } from "../../terminal/screen.ts";

/** Where a deployed stage is reached, by its stack's outputs. */
export function addressesText({ SiteUrl, ApiUrl, Version }: Readonly<Record<string, string>>): string {
  const rows: string[][] = [
    ...(SiteUrl
      ? [
          ["Shop", SiteUrl],
          ["Owner's pages", `${SiteUrl}/admin`],
          ["API reference", `${SiteUrl}/api/docs`],
        ]
      : []),
    ...(ApiUrl ? [["API's own host", ApiUrl]] : []),
    ...(Version ? [["Version", Version]] : []),
  ];
  return indented(columns(rows).join("\n"));
}
