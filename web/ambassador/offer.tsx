import { Container } from "@mantine/core";
import ChartNoAxesColumn from "~icons/lucide/chart-no-axes-column";
import Mail from "~icons/lucide/mail";
import Trophy from "~icons/lucide/trophy";
import { rateInPercent } from "../parts/rate.ts";
import { shop } from "../shop/shop.ts";

const rate = rateInPercent(shop.rateBps);

const steps = [
  { title: "Pick products", text: "Choose up to 20 that you would recommend to a friend." },
  { title: "Share your link", text: "One link for all of them: send it, post it, or show its QR code." },
  { title: "Earn your share", text: `${rate} of every sale through your link, worked out to the cent.` },
];

const features = [
  { icon: ChartNoAxesColumn, title: "Live statistics", text: "Orders and revenue of each link, day by day." },
  { icon: Trophy, title: "Rankings", text: "Your place among all ambassadors, this month and of all time." },
  { icon: Mail, title: "An e-mail for every sale", text: "As soon as an order is paid, you know what you earned." },
];

/** How the programme works, and what comes with it. */
export function Offer() {
  return (
    <>
      <section className="offer-steps">
        <Container size="lg">
          <h2>How it works</h2>
          <ol className="steps">
            {steps.map(({ title, text }, index) => (
              <li key={title}>
                <span className="step-number" aria-hidden="true">
                  {index + 1}
                </span>
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
        </Container>
      </section>
      <Container component="section" size="lg" className="offer-more">
        <h2>What you get</h2>
        <ul className="features">
          {features.map(({ icon: Icon, title, text }) => (
            <li key={title}>
              <Icon size={24} />
              <div>
                <h3>{title}</h3>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </Container>
    </>
  );
}
