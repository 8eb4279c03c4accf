/**
 * The cast and the shelves of the demo shop: its owner and team, the goods it sells, the ambassadors who
 * recommend them and the people who buy. Everything here is invented; no address receives mail.
 *
 * The pictures are the SVG drawings in `pictures/`, served by the local stack under `/demo/`.
 */

/** Someone who signs in to the demo, with the password the demo tells them. */
export interface DemoAccount {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly password: string;
}

/** An article on the shelf. `priceMinor` counts euro cents. */
export interface DemoProduct {
  readonly title: string;
  readonly description: string;
  /** The path under which the local stack serves the drawing, such as `/demo/mug.svg`. */
  readonly imageUrl: string;
  /** Close-ups of the same drawing. */
  readonly moreImageUrls?: string[];
  readonly priceMinor: number;
}

/** Someone who checks out at the demo shop; `country` is an ISO 3166-1 alpha-2 code. */
export interface DemoBuyer {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly address: string;
  readonly city: string;
  readonly zip: string;
  readonly country: string;
}

/** The one password of every demo account: easy to retype, and public, because they exist on a laptop only. */
const demoPassword = "herald-demo-shop";

/** What the owner makes of the shop; the file lies in `pictures`. */
export const brand = { name: "Harbour & Hearth", color: "#1c6b5f", logoFile: "logo.png" } as const;

/** The shop's owner, who signs in to the administration side. */
export const owner: DemoAccount = {
  firstName: "Marta",
  lastName: "Lindqvist",
  email: "owner@demo.herald",
  password: demoPassword,
};

/** Who looks after the shop with the owner, and signs in with the same password. */
export const team = [
  { firstName: "Ilse", lastName: "Brandt", email: "ilse@demo.herald", password: demoPassword, role: "manager" },
  { firstName: "Tomasz", lastName: "Nowak", email: "tomasz@demo.herald", password: demoPassword, role: "finance" },
] as const satisfies (DemoAccount & { role: string })[];

/** Who was asked to, and has not answered yet. */
export const invited = { email: "noor@demo.herald", role: "viewer" } as const;
/** Who would like to recommend the shop, and waits for its answer; with what they say of themselves. */
export const applicants: readonly (DemoAccount & { readonly about: string })[] = [
  {
    firstName: "Wanjiru",
    lastName: "Kamau",
    email: "wanjiru@demo.herald",
    password: demoPassword,
    about: "I bake bread on camera, and people keep asking where the mugs are from.",
  },
  {
    firstName: "Oskar",
    lastName: "Nyström",
    email: "oskar@demo.herald",
    password: demoPassword,
    about: "Interior architect. I furnish about twenty small flats a year and send each client a list of what I chose.",
  },
  {
    firstName: "Mei",
    lastName: "Takahashi",
    email: "mei@demo.herald",
    password: demoPassword,
    about: "A newsletter about slow mornings, 4,000 readers, every other Sunday.",
  },
];

/** A part of a drawing, 4 wide to 3 high: browsers cut it out by what stands behind the `#`. @param x, y, width in the drawing's own units of 800 to 600 */
const closeUp = (imageUrl: string, x: number, y: number, width: number): string =>
  `${imageUrl}#svgView(viewBox(${x},${y},${width},${(width * 3) / 4}))`;

/** The fourteen articles. Four have several pictures. Many prices do not divide by ten, so that a 10 % share has to round. */
export const products: readonly DemoProduct[] = [
  {
    title: "Tidal stoneware mug",
    description:
      "Thrown by hand and dipped in a sea-green glaze that stops just short of the raw clay foot. Holds 330 ml and fits under most espresso machines.",
    imageUrl: "/demo/mug.svg",
    moreImageUrls: [
      closeUp("/demo/mug.svg", 250, 140, 260),
      closeUp("/demo/mug.svg", 270, 340, 220),
      closeUp("/demo/mug.svg", 430, 220, 220),
    ],
    priceMinor: 2495,
  },
  {
    title: "Heron pour-over kettle",
    description:
      "A matt black gooseneck kettle with a walnut handle that stays cool. The slender spout pours as slowly as you like, exactly where you want it.",
    imageUrl: "/demo/kettle.svg",
    moreImageUrls: [closeUp("/demo/kettle.svg", 130, 215, 220), closeUp("/demo/kettle.svg", 310, 140, 200)],
    priceMinor: 8999,
  },
  {
    title: "Sunday linen tote",
    description:
      "Heavyweight washed linen with reinforced handles and a sunrise printed by hand. It carries a week of market vegetables and folds down to nothing.",
    imageUrl: "/demo/tote.svg",
    priceMinor: 3450,
  },
  {
    title: "Fern desk lamp",
    description:
      "A forest green shade on a sprung brass arm that stays where you leave it. The warm, glare-free light is made for late letters and early drawings.",
    imageUrl: "/demo/lamp.svg",
    moreImageUrls: [closeUp("/demo/lamp.svg", 360, 90, 280), closeUp("/demo/lamp.svg", 160, 220, 180)],
    priceMinor: 14995,
  },
  {
    title: "Orchard walnut tray",
    description:
      "Turned from a single board of European walnut, oiled, and deep enough to keep the cups from sliding. Every tray has a grain of its own.",
    imageUrl: "/demo/tray.svg",
    priceMinor: 6849,
  },
  {
    title: "Fjord wool throw",
    description:
      "Woven from undyed Norwegian wool, with a band of rust red and a hand-knotted fringe. Light on the shoulders, and warm enough for the balcony in October.",
    imageUrl: "/demo/throw.svg",
    moreImageUrls: [closeUp("/demo/throw.svg", 220, 290, 240), closeUp("/demo/throw.svg", 340, 400, 200)],
    priceMinor: 12975,
  },
  {
    title: "Field notebook",
    description:
      "Pocket-sized, clothbound and thread-sewn, with 96 dotted pages that lie flat and take a fountain pen without bleeding. A red elastic band keeps loose leaves in place.",
    imageUrl: "/demo/notebook.svg",
    priceMinor: 655,
  },
  {
    title: "Dune ceramic vase",
    description:
      "A round-bellied vase, half speckled cream and half terracotta slip, with a neck narrow enough to hold a single stem upright.",
    imageUrl: "/demo/vase.svg",
    priceMinor: 5437,
  },
  {
    title: "Beeswax candles, set of three",
    description:
      "Rolled by hand from sheets of pure beeswax, in three heights. They burn slowly, hardly drip, and smell faintly of honey.",
    imageUrl: "/demo/candles.svg",
    priceMinor: 2199,
  },
  {
    title: "Kestrel chef's knife",
    description:
      "A 20 cm blade of Swedish carbon steel, ground thin and balanced at the bolster. The walnut grip settles into the hand and darkens with use.",
    imageUrl: "/demo/knife.svg",
    priceMinor: 11845,
  },
  {
    title: "Tomato enamel pot",
    description:
      "Four and a half litres of enamelled cast iron for soups, stews and Sunday bread. It goes from hob to oven to table, and improves all three.",
    imageUrl: "/demo/pot.svg",
    priceMinor: 18900,
  },
  {
    title: "Arc headphone stand",
    description:
      "A brass stem on a weighted walnut foot, with a curved rest that is kind to headbands. Headphones not included.",
    imageUrl: "/demo/headphones.svg",
    priceMinor: 7925,
  },
  {
    title: "Terracotta pot with rubber plant",
    description:
      "A young Ficus elastica, already potted, in unglazed terracotta that lets its roots breathe. The saucer is included; it asks for water once a week.",
    imageUrl: "/demo/plant.svg",
    priceMinor: 4263,
  },
  {
    title: "Meridian wall clock",
    description:
      "A turned oak rim, a quiet sweeping movement and a face with nothing on it that does not tell the time. Runs for two years on one battery.",
    imageUrl: "/demo/clock.svg",
    priceMinor: 9707,
  },
];

/** The eight ambassadors, who sign in with the same password as the owner. */
export const ambassadors: readonly DemoAccount[] = [
  { firstName: "Amara", lastName: "Okafor", email: "amara@demo.herald", password: demoPassword },
  { firstName: "Luca", lastName: "Moretti", email: "luca@demo.herald", password: demoPassword },
  { firstName: "Zofia", lastName: "Kowalczyk", email: "zofia@demo.herald", password: demoPassword },
  { firstName: "Hiroshi", lastName: "Tanabe", email: "hiroshi@demo.herald", password: demoPassword },
  { firstName: "Inés", lastName: "Carrasco", email: "ines@demo.herald", password: demoPassword },
  { firstName: "Priya", lastName: "Raghavan", email: "priya@demo.herald", password: demoPassword },
  { firstName: "Jonas", lastName: "Østergaard", email: "jonas@demo.herald", password: demoPassword },
  { firstName: "Leïla", lastName: "Benhaddou", email: "leila@demo.herald", password: demoPassword },
];

/** Twenty buyers from across Europe and beyond, with names and addresses that exercise more than ASCII. */
export const buyers: readonly DemoBuyer[] = [
  {
    firstName: "Clara",
    lastName: "Weidmann",
    email: "clara.weidmann@example.com",
    address: "Lindenhof 14",
    city: "Zürich",
    zip: "8001",
    country: "CH",
  },
  {
    firstName: "Théo",
    lastName: "Marchand",
    email: "theo.marchand@example.com",
    address: "27 rue des Tanneurs",
    city: "Lyon",
    zip: "69005",
    country: "FR",
  },
  {
    firstName: "Aoife",
    lastName: "Brannigan",
    email: "aoife.brannigan@example.com",
    address: "8 Harbour Row",
    city: "Galway",
    zip: "H91 K5X2",
    country: "IE",
  },
  {
    firstName: "Mateo",
    lastName: "Quiroga",
    email: "mateo.quiroga@example.com",
    address: "Calle del Olivo 33, 2.º B",
    city: "Sevilla",
    zip: "41003",
    country: "ES",
  },
  {
    firstName: "Freja",
    lastName: "Holmgaard",
    email: "freja.holmgaard@example.com",
    address: "Møllegade 19, 3. tv",
    city: "Aarhus",
    zip: "8000",
    country: "DK",
  },
  {
    firstName: "Emre",
    lastName: "Yıldırım",
    email: "emre.yildirim@example.com",
    address: "Çınar Sokak 12/4",
    city: "İzmir",
    zip: "35220",
    country: "TR",
  },
  {
    firstName: "Saskia",
    lastName: "van der Veen",
    email: "saskia.vanderveen@example.com",
    address: "Keizersdwarsstraat 41",
    city: "Utrecht",
    zip: "3511 GV",
    country: "NL",
  },
  {
    firstName: "Nikos",
    lastName: "Papadakis",
    email: "nikos.papadakis@example.com",
    address: "Odos Elaion 6",
    city: "Chania",
    zip: "73131",
    country: "GR",
  },
  {
    firstName: "Agnieszka",
    lastName: "Wrona",
    email: "agnieszka.wrona@example.com",
    address: "ul. Ogrodowa 22/7",
    city: "Kraków",
    zip: "31-155",
    country: "PL",
  },
  {
    firstName: "Oliver",
    lastName: "Hartley",
    email: "oliver.hartley@example.com",
    address: "5 Millstone Lane",
    city: "Sheffield",
    zip: "S11 8TB",
    country: "GB",
  },
  {
    firstName: "Giulia",
    lastName: "Ferrante",
    email: "giulia.ferrante@example.com",
    address: "Via dei Mandorli 48",
    city: "Bologna",
    zip: "40124",
    country: "IT",
  },
  {
    firstName: "Samuel",
    lastName: "Adeyemi",
    email: "samuel.adeyemi@example.com",
    address: "16 Palm Grove Close",
    city: "Lagos",
    zip: "101233",
    country: "NG",
  },
  {
    firstName: "Hanna",
    lastName: "Virtanen",
    email: "hanna.virtanen@example.com",
    address: "Koivukuja 9 A 12",
    city: "Tampere",
    zip: "33100",
    country: "FI",
  },
  {
    firstName: "Tomáš",
    lastName: "Dvořáček",
    email: "tomas.dvoracek@example.com",
    address: "Na Stráni 310/15",
    city: "Brno",
    zip: "602 00",
    country: "CZ",
  },
  {
    firstName: "Beatriz",
    lastName: "Nogueira",
    email: "beatriz.nogueira@example.com",
    address: "Rua das Amoreiras 71, 1.º Esq.",
    city: "Porto",
    zip: "4050-031",
    country: "PT",
  },
  {
    firstName: "Lukas",
    lastName: "Steinbrecher",
    email: "lukas.steinbrecher@example.com",
    address: "Ahornweg 3",
    city: "Freiburg im Breisgau",
    zip: "79104",
    country: "DE",
  },
  {
    firstName: "Mei-Ling",
    lastName: "Chua",
    email: "meiling.chua@example.com",
    address: "28 Jasmine Terrace #04-11",
    city: "Singapore",
    zip: "189650",
    country: "SG",
  },
  {
    firstName: "Noah",
    lastName: "Tremblay",
    email: "noah.tremblay@example.com",
    address: "1420 avenue des Érables",
    city: "Montréal",
    zip: "H2H 2C4",
    country: "CA",
  },
  {
    firstName: "Katharina",
    lastName: "Obermoser",
    email: "katharina.obermoser@example.com",
    address: "Brunnengasse 11/6",
    city: "Graz",
    zip: "8010",
    country: "AT",
  },
  {
    firstName: "Yuki",
    lastName: "Shimomura",
    email: "yuki.shimomura@example.com",
    address: "2-14-7 Midorigaoka",
    city: "Kobe",
    zip: "651-0085",
    country: "JP",
  },
];

/** What its ambassadors agree to. */
export const terms = [
  "Recommend what you like yourself, and say openly that you earn a share of what your link sells.",
  "Do not buy through your own links, and do not promise discounts that the shop does not give.",
  "Your share is yours once the days have passed in which a buyer can return what they bought. We pay it out after that.",
  "You can leave at any time. What you have earned until then stays yours.",
].join("\n\n");

/** Accounts of nobody: the examples of the registry of IBANs, for every third ambassador. */
export const ibans: Readonly<Record<number, string>> = {
  0: "DE89 3704 0044 0532 0130 00",
  3: "FR14 2004 1010 0505 0001 3M02 606",
  6: "NL91 ABNA 0417 1643 00",
  9: "AT61 1904 3002 3457 3201",
};

/** Who leaves again. */
export const leaver: DemoAccount & { firstName: string; lastName: string } = {
  firstName: "Lea",
  lastName: "Vogt",
  email: "lea@demo.herald",
  password: "herald-demo-shop",
};
