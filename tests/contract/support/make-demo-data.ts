import { makeDemoData } from "./demo-data.ts";

await makeDemoData();
