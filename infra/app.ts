/**
 * The CDK's entry: one stack a stage. `npm run deploy -- --stage NAME` runs it, and so does `npx cdk synth -c stage=NAME`
 * (`dev` where none is named). Needs no account until it deploys.
 */
import { drawStage } from "./cloud/app.ts";

await drawStage();
