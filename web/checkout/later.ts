/**
 * What a buyer sees after paying, because they have a code or look at a product's pictures, or where a link leads nowhere. One chunk of it all: of two, what they share with the first page would be cut out of
 * that one, and every buyer would load a kilobyte more.
 */
export { CouponPart } from "./coupon-part.tsx";
export { DeadLink, NothingOnOffer, SomeGone } from "./dead-link.tsx";
export { Gallery } from "./gallery.tsx";
export { offerChanged } from "./offer-changed.ts";
export { SuccessPage } from "./success-page.tsx";
export { tooManyOrders } from "./too-many-orders.ts";
