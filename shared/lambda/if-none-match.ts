/** Whether the caller has this version already; `*` and weak tags count, as for any GET (RFC 9110, 13.1.2). */
export const isKnownVersion = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
