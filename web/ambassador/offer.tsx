import { Container } from "@mantine/core";
import ChartNoAxesColumn from "~icons/lucide/chart-no-axes-column";
import Mail from "~icons/lucide/mail";
import Trophy from "~icons/lucide/trophy";
import { rateInPercent } from "../parts/rate.ts";
import { shop } from "../shop/shop.ts";
import { maxProductsInLink } from "./api.ts";
import { words } from "./area-words.ts";

const rate = rateInPercent(shop.rateBps);

const steps = [
  { title: words.pickProducts(), text: words.chooseUpTo({ most: maxProductsInLink }) },
  { title: words.shareYourLink(), text: words.oneLinkForAll() },
  { title: words.earnYourShare(), text: words.ofEverySale({ rate }) },
];

const features = [
  { icon: ChartNoAxesColumn, title: words.liveStatistics(), text: words.dayByDay() },
  { icon: Trophy, title: words.rankings(), text: words.yourPlace() },
  { icon: Mail, title: words.emailForSale(), text: words.asSoonAsPaid() },
];

/** How the programme works, and what comes with it. */
export function Offer() {
  return (
    <>
      <section className="offer-steps">
        <Container size="lg">
          <h2>{words.howItWorks()}</h2>
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
        <h2>{words.whatYouGet()}</h2>
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
