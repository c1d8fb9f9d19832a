export type BeforeRequest = (
  details: object,
  answer: (answer: { readonly cancel?: boolean }) => void,
) => void

/** The listener of `session.webRequest.onBeforeRequest`. */
export const requestFilter: { before: BeforeRequest | undefined } = { before: undefined }
