/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const ask = (): string => "Ask about this";
export const askSays = (): string => "The shop is told by e-mail, and its answer stands here.";
export const yourQuestion = (): string => "Your question";
export const send = (): string => "Send the question";
export const cancel = (): string => "Cancel";
export const sent = (): string => "Your question is sent. You get an e-mail once it is answered.";
export const loading = (): string => "Loading what you asked";
export const yourQuestions = (): string => "What you asked";
export const youAsked = (): string => "You asked";
export const noAnswerYet = (): string => "Not answered yet.";
export const answered = (): string => "The shop answered";
