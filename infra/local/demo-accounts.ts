/** The demo shop's accounts. Their passwords are public: they exist on a laptop only. */
export const ownerAccount = { email: "owner@demo.herald", password: "herald-demo-owner" };
export const ambassadorPassword = "herald-demo-ambassador";
