import { Skeleton } from "@mantine/core";
import { words } from "./words.ts";

/** The shape of a link's page while it loads. */
export function LinkSkeleton() {
  return (
    <div aria-busy="true">
      <span className="unseen" role="status">
        {words.loading()}
      </span>
      <Skeleton height={34} width="min(20rem, 80%)" mb={8} />
      <Skeleton height={22} width="min(24rem, 90%)" mb="lg" />
      <div className="order">
        <div className="order-products">
          {[1, 2, 3].map((row) => (
            <Skeleton key={row} height={138} radius="md" />
          ))}
        </div>
        <Skeleton height={560} radius="md" />
      </div>
    </div>
  );
}
