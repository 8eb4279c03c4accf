/** Where a buyer wants it sent: whole and sound, for a shop that delivers. */
export const postal = { address: "Hafenstraße 12", zip: "20457", city: "Hamburg", country: "DE" };
