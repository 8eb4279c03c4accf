import { expect, test } from "@jest/globals";
import { awsSentence } from "./aws-sentence.ts";

const error = (name: string, message = "") => Object.assign(new Error(message), { name, $metadata: {} });

test("a denied action is named, with who asked and for what", () => {
  const denied = error(
    "AccessDeniedException",
    "User: arn:aws:iam::1:user/ada is not authorized to perform: logs:FilterLogEvents on resource: arn:aws:logs:x because no identity-based policy allows it",
  );
  expect(awsSentence(denied)).toBe(
    "arn:aws:iam::1:user/ada may not do logs:FilterLogEvents on arn:aws:logs:x: ask whoever runs the account for that permission.",
  );
});

test.each([
  ["CredentialsProviderError", "Could not load credentials from any providers", "There are no AWS credentials here"],
  ["CredentialsProviderError", "The SSO session associated with this profile has expired.", "has expired"],
  ["ExpiredTokenException", "", "has expired"],
  ["ExpiredToken", "", "has expired"],
  ["UnrecognizedClientException", "", "does not know these credentials"],
  ["InvalidClientTokenId", "", "does not know these credentials"],
  ["ThrottlingException", "Rate exceeded", "fewer requests"],
  ["ValidationError", "Stack is busy", "AWS refused it (ValidationError): Stack is busy"],
])("%s (%s) is one sentence", (name, message, sentence) => {
  expect(awsSentence(error(name, message))).toContain(sentence);
  expect(awsSentence(error(name, message))).not.toContain("\n");
});

/** Node tells of a host with several addresses in an error without a message. */
test("a network that fails is told by its code", () => {
  expect(awsSentence(Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }))).toContain("ECONNREFUSED");
});

test("what is no error of AWS's is left to others", () => {
  expect(awsSentence(new TypeError("x is not a function"))).toBeUndefined();
  expect(awsSentence("text")).toBeUndefined();
});
