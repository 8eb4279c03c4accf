import { codeOf } from "./error-code.ts";

const expired = ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"];
const unknown = [
  "UnrecognizedClientException",
  "InvalidClientTokenId",
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "InvalidSignatureException",
  "IncompleteSignature",
  "AuthFailure",
];
const slower = ["Throttling", "ThrottlingException", "ThrottledException", "RequestLimitExceeded", "RequestThrottled"];
const unreachable = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
];

/** What an error of AWS's client says to whoever ran the command, in one sentence; undefined for any other error. */
export function awsSentence(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { name, message } = textsOf(error);
  if (name === "CredentialsProviderError" || name === "TokenProviderError") return ofCredentials(message);
  if (expired.includes(name)) return expiredSentence;
  if (unknown.includes(name))
    return `AWS does not know these credentials (${name}): check AWS_PROFILE, or the keys in the environment.`;
  if (/^(AccessDenied|AuthorizationError|UnauthorizedOperation|NotAuthorized|Forbidden)/.test(name))
    return ofDenied(message);
  if (slower.includes(name)) return "AWS asks for fewer requests at a time: try again in a minute.";
  const code = codeOf(error);
  if (code && unreachable.includes(code)) return `AWS can't be reached (${code}): check the network${endpointHint()}.`;
  if (name === "TimeoutError") return `AWS did not answer in time: check the network${endpointHint()}.`;
  return "$metadata" in error ? `AWS refused it (${name}): ${message.trim() || "it says no more"}` : undefined;
}

/** Whether AWS answered with an error of this name. */
export function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return typeof error === "object" && error !== null && names.includes(textsOf(error).name);
}

const expiredSentence =
  "The sign-in to AWS has expired: sign in again (`aws sso login`, or fresh keys in the environment), then repeat the command.";

function ofCredentials(message: string): string {
  if (/expired|re-?authenticate|refresh/i.test(message)) return expiredSentence;
  const profile = process.env.AWS_PROFILE;
  if (profile) return `The profile ${profile} (AWS_PROFILE) gives no credentials: ${message.trim()}`;
  return "There are no AWS credentials here: sign in with `aws sso login` or `aws configure`, and name the profile in AWS_PROFILE if it is not the default one.";
}

/** AWS names who asked, for what, and on which resource: "User: ARN is not authorized to perform: ACTION on …". */
function ofDenied(message: string): string {
  const action = /perform:? (\S+)/.exec(message)?.[1];
  const who = /User: (\S+)/.exec(message)?.[1];
  if (!action) return `AWS denies this: ${message.trim()}`;
  const resource = /on resource: (\S+)/.exec(message)?.[1];
  return `${who ?? "This identity"} may not do ${action}${resource ? ` on ${resource}` : ""}: ask whoever runs the account for that permission.`;
}

function endpointHint(): string {
  const endpoint = process.env.AWS_ENDPOINT_URL;
  return endpoint ? `, or AWS_ENDPOINT_URL, which says ${endpoint}` : "";
}

function textsOf(error: object): { name: string; message: string } {
  return {
    name: "name" in error && typeof error.name === "string" ? error.name : "",
    message: "message" in error && typeof error.message === "string" ? error.message : "",
  };
}
