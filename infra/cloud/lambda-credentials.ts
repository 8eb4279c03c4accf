/**
 * What bundles hold in place of the SDK's chain of credential providers. Lambda hands a role's keys over in the
 * environment, which is where that chain looks first; what it would look through after that (profiles, single sign-on,
 * instance metadata) is a quarter of a bundle, and of the time that it takes to load.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new Error("A role's keys are not in the environment.");
  const keys = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return { ...keys, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) };
};
