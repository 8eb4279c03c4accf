import { Button, Container, Group } from "@mantine/core";
import { useEffect } from "react";
import { Link } from "wouter";
import { useVisitor } from "../client/session.ts";
import { Brand } from "../parts/brand.tsx";
import { rateInPercent } from "../parts/rate.ts";
import { SchemeToggle } from "../parts/scheme-toggle.tsx";
import { shop } from "../shop/shop.ts";
import { Example } from "./example.tsx";
import { Offer } from "./offer.tsx";
import "./welcome.css";
import { words } from "./area-words.ts";

const rate = rateInPercent(shop.rateBps);

/** What the programme is, for who does not know it yet. */
export function Welcome() {
  const isSignedIn = Boolean(useVisitor("ambassador"));
  useEffect(() => {
    document.title = words.forAmbassadors({ shop: shop.name });
  }, []);
  return (
    <div className="welcome">
      <Container component="header" size="lg" w="100%" py="sm">
        <Group justify="space-between" wrap="nowrap">
          <Brand />
          <Group gap="xs" wrap="nowrap">
            <SchemeToggle />
            {!isSignedIn && (
              <Button component={Link} href="/sign-in" variant="default" h={40}>
                {words.signIn()}
              </Button>
            )}
          </Group>
        </Group>
      </Container>
      <main>
        <Container size="lg" className="hero">
          <div>
            <h1 className="hero-title">{words.recommend({ rate })}</h1>
            <p className="hero-lead">{words.pickAndShare({ shop: shop.name })}</p>
            <CallToAction isSignedIn={isSignedIn} />
          </div>
          <Example />
        </Container>
        <Offer />
        <Container size="lg" className="welcome-last">
          <h2>{words.firstLinkIsQuick()}</h2>
          <CallToAction isSignedIn={isSignedIn} />
        </Container>
      </main>
      <Container component="footer" size="lg" w="100%" py="lg" className="welcome-foot">
        <span>{shop.name}</span>
        <a href="/admin">{words.forOwner()}</a>
      </Container>
    </div>
  );
}

function CallToAction({ isSignedIn }: { isSignedIn: boolean }) {
  if (isSignedIn) {
    return (
      <Button component={Link} href="/products" size="lg">
        {words.goToProducts()}
      </Button>
    );
  }
  return (
    <Group gap="sm" className="call">
      <Button component={Link} href="/sign-up" size="lg">
        {words.becomeAmbassador()}
      </Button>
      <Button component={Link} href="/sign-in" size="lg" variant="default">
        {words.signIn()}
      </Button>
    </Group>
  );
}
