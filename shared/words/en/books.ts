/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const books = (): string => "Books";
export const lead = (): string => "Every entry of the journal, from the first sale on: what buyers paid, what went back, what is the shop’s and what is owed to whom. Each adds up to zero, and none is ever changed.";
export const spreadsheet = (): string => "For a spreadsheet";
export const aboutSpreadsheet = (): string => "CSV: a row for each account that an entry moves.";
export const accountant = (): string => "For an accountant";
export const aboutAccountant = (): string => "hledger, plain text accounting: balances by account and day, and a check that all of it adds up.";
export const program = (): string => "For a program";
export const aboutProgram = (): string => "JSON Lines: all that is kept, with what is owed to each ambassador. What npm run verify reads.";
export const download = (): string => "Download";
export const downloadOf = (d: { what: string }): string => "Download: " + d.what;
export const stop = (): string => "Stop";
export const soFar = (d: { entries: number }): string => (new Intl.PluralRules("en").select(d.entries) === "one" ? d.entries.toLocaleString("en") + " entry" : d.entries.toLocaleString("en") + " entries") + " so far";
export const inFile = (d: { entries: number }): string => (new Intl.PluralRules("en").select(d.entries) === "one" ? d.entries.toLocaleString("en") + " entry is" : d.entries.toLocaleString("en") + " entries are") + " in the file.";
export const underWay = (): string => "The file is being made";
export const notFinished = (): string => "The file was not finished";
