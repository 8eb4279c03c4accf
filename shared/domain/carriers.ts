/** A carrier whose parcels can be followed by their number on a page of its own. */
export interface Carrier {
  name: string;
  /** @param number as the carrier gave it */
  follow: (number: string) => string;
}

const page =
  (before: string) =>
  (number: string): string =>
    `${before}${encodeURIComponent(number.replaceAll(/\s/g, ""))}`;

/** As each names its own page; of any other carrier the whole address is typed. */
export const carriers: readonly Carrier[] = [
  { name: "DHL", follow: page("https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=") },
  { name: "DPD", follow: page("https://tracking.dpd.de/status/en_US/parcel/") },
  { name: "FedEx", follow: page("https://www.fedex.com/fedextrack/?trknbr=") },
  { name: "GLS", follow: page("https://gls-group.com/track/") },
  { name: "La Poste", follow: page("https://www.laposte.fr/outils/suivre-vos-envois?code=") },
  { name: "Österreichische Post", follow: page("https://www.post.at/sv/sendungssuche?snr=") },
  { name: "Royal Mail", follow: page("https://www.royalmail.com/track-your-item#/tracking-results/") },
  { name: "Swiss Post", follow: page("https://service.post.ch/ekp-web/ui/entry/search/") },
  { name: "UPS", follow: page("https://www.ups.com/track?tracknum=") },
  { name: "USPS", follow: page("https://tools.usps.com/go/TrackConfirmAction?tLabels=") },
];
