/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const oneMoment = (): string => "One moment";
export const coupon = (d: { code: string }): string => "Coupon " + d.code;
export const total = (): string => "Total";
export const paid = (): string => "Thank you, your order is paid";
export const receiptComes = (): string => "A receipt is on its way to your e-mail.";
export const refundedInPart = (): string => "Your order was refunded in part";
export const refunded = (): string => "Your order was refunded";
export const disputed = (): string => "Your order is disputed";
export const chargedBack = (): string => "Your order was charged back";
export const unpaid = (): string => "Your order was not paid";
export const paymentUnderWay = (): string => "Thank you, your payment is on its way";
export const paymentTakesDays = (): string => "Your bank has been asked to pay, which can take some days. You can close this page: we e-mail you as soon as the money has arrived, and if it does not.";
export const paymentFailed = (): string => "Your payment failed";
export const bankDidNotPay = (): string => "Your bank did not pay, and nothing was charged.";
export const timeRanOut = (): string => "The time to pay ran out, and nothing was charged.";
export const orderAgain = (): string => "Order again";
export const orderNumber = (d: { order: string }): string => "Order number " + d.order;
export const quantityTimes = (d: { quantity: number; price: string }): string => d.quantity.toLocaleString("en") + " × " + d.price;
export const orderNotShown = (): string => "Your order can’t be shown";
export const partOfAddressLost = (): string => "Perhaps a part of this page’s address was lost.";
export const receiptTells = (): string => "If you paid, the receipt in your e-mail tells all about your order.";
export const takesLonger = (): string => "This takes longer than usual. Your payment is safe with Stripe: you can wait here, or close this page and look for our e-mail.";
export const waitingForStripe = (): string => "Waiting for Stripe to confirm your payment. This page goes on by itself.";
