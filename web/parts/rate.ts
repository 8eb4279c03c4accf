export { rateInPercent } from "../../shared/domain/percent.ts";
