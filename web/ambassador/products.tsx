import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { lazy, useRef, useState } from "react";
import type { User } from "../client/session.ts";
import { ListPage } from "../parts/list/list-page.tsx";
import { useListView } from "../parts/list/use-list-view.ts";
import { Optional } from "../parts/optional.tsx";
import { Page } from "../parts/page.tsx";
import { words } from "./area-words.ts";
import { type SharedLink, useCreateLink } from "./create-link.ts";
import { FirstSteps } from "./first-steps.tsx";
import { usePicks } from "./picks.ts";
import { PicksBar } from "./picks-bar.tsx";
import { choiceOf, productsSpec } from "./product-choice.ts";
import { ProductList } from "./product-list.tsx";

const LinkDialog = lazy(async () => ({ default: (await import("./link-dialog.tsx")).LinkDialog }));

/** What one may recommend; one picks some of it and gets a link to share. */
export function Products({ user }: { user: User }) {
  const of = useListView(productsSpec);
  const choice = choiceOf(of.query);
  const picks = usePicks(user.id);
  const list = useRef<HTMLDivElement>(null);
  const [link, setLink] = useState<SharedLink>();
  // The button that opened the dialog is gone with the picks, so the focus goes back to the list.
  const [isSharing, sharing] = useDisclosure(false, { onClose: () => list.current?.focus({ preventScroll: true }) });
  function takeOut(gone: readonly string[]): void {
    picks.drop(gone);
    // Without any pick, the button that was pressed is gone too.
    if (picks.ids.every((id) => gone.includes(id))) list.current?.focus({ preventScroll: true });
  }
  const { create, isCreating } = useCreateLink((created) => {
    picks.clear();
    setLink(created);
    sharing.open();
  }, takeOut);
  const tellWhereItIs = () => {
    sharing.close();
    notifications.show({ color: "green", message: words.linkIsMade(), autoClose: 15_000 });
  };
  return (
    <Page title={words.products()} lead={words.pickWhatYouLike()}>
      <FirstSteps user={user} hasPicked={picks.ids.length > 0} />
      <ListPage of={of}>
        <div ref={list} tabIndex={-1} className="products-focus">
          <ProductList choice={choice} picks={picks} />
        </div>
      </ListPage>
      <PicksBar picks={picks} isCreating={isCreating} create={() => create(picks.ids)} />
      {link && (
        <Optional key={link.url} onFailed={tellWhereItIs}>
          <LinkDialog link={link} opened={isSharing} title={words.linkIsReady()} close={sharing.close} />
        </Optional>
      )}
    </Page>
  );
}
