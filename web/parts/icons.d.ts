/** An icon by its name at lucide.dev; `web/lucide.ts` makes the component. */
declare module "~icons/lucide/*" {
  import type { FC } from "react";

  const Icon: FC<{ size: number }>;
  export default Icon;
}
