import { Alert, Button, Skeleton, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearch } from "wouter";
import { AccountFrame } from "../accounts/account-frame.tsx";
import { TextLink } from "../accounts/text-link.tsx";
import { Problem, problemOf } from "../client/problem.ts";
import { sessionQuery, useVisitor } from "../client/session.ts";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { When } from "../parts/when.tsx";
import { shop } from "../shop/shop.ts";
import { acceptTerms, readTerms, type Terms } from "./api.ts";
import { words } from "./terms-words.ts";

/** The terms of the programme, for anybody: those that hold, or the version in the address. Whom they are new to accepts them here. */
export function TermsPage() {
  const wanted = Number(new URLSearchParams(useSearch()).get("version") ?? 0);
  const version = Number.isInteger(wanted) && wanted > 0 ? wanted : 0;
  const terms = useQuery({
    queryKey: ["terms", version],
    queryFn: ({ signal }) => readTerms(version > 0 ? { version: String(version) } : {}, signal),
  });
  const { data, error } = terms;
  return (
    <AccountFrame
      title={words.terms()}
      lead={
        data?.publishedAt && (
          <>
            {words.since({ version: data.version })} <When at={data.publishedAt} />
          </>
        )
      }
      foot={<TextLink href="/">{shop.name}</TextLink>}
    >
      {data ? (
        <Reading terms={data} />
      ) : terms.isError ? (
        error instanceof Problem && error.code === "not_found" ? (
          <Empty title={words.noSuchVersion()}>
            <TextLink href="/terms">{words.readCurrent()}</TextLink>
          </Empty>
        ) : (
          <LoadFailed error={terms.error} retry={() => void terms.refetch()} />
        )
      ) : (
        <Stack gap="md" role="status" aria-label={words.terms()}>
          {[90, 60, 120].map((height) => (
            <Skeleton key={height} height={height} />
          ))}
        </Stack>
      )}
    </AccountFrame>
  );
}

function Reading({ terms: { version, text, current } }: { terms: Terms }) {
  if (text === undefined) return <Empty title={words.noTerms()}>{words.published({ shop: shop.name })}</Empty>;
  return (
    <Stack gap="md">
      {version < current && (
        <Alert color="yellow" title={words.older()}>
          <TextLink href="/terms">{words.readCurrent()}</TextLink>
        </Alert>
      )}
      {text.split(/\n\s*\n/).map((paragraph) => (
        <Text key={paragraph} style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
          {paragraph}
        </Text>
      ))}
      {version === current && <Acceptance version={version} />}
    </Stack>
  );
}

/** For an ambassador who has not accepted what they have just read. */
function Acceptance({ version }: { version: number }) {
  const user = useVisitor("ambassador");
  const client = useQueryClient();
  const accept = useMutation({
    mutationFn: () => acceptTerms({ version }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery("ambassador").queryKey }),
  });
  if (!user) return null;
  if (user.termsToAccept === undefined) {
    return (
      <Alert color="green" role="status" title={words.acceptedNow()}>
        {words.goOn()} <TextLink href="/products">{words.toProducts()}</TextLink>
      </Alert>
    );
  }
  return (
    <>
      {accept.isError && <Alert color="red" role="alert" title={problemOf(accept.error).message} />}
      <Button size="md" loading={accept.isPending} onClick={() => accept.mutate()}>
        {words.accept()}
      </Button>
    </>
  );
}
