/** The coupon that a link brings, as in `/c/{code}?coupon=SUMMER-10`; undefined where it brings none, or what no code can be. */
export const couponOfAddress = () => /[?&]coupon=([\w-]+)/.exec(location.search)?.[1];
