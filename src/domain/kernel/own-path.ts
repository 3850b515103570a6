/**
 * Whether this is a path on our own site, such as a link may name for after signing in. Browsers leave out tabs and line
 * breaks and take a backslash for a slash, so that what looks like a path could lead to another site.
 */
export const isOwnPath = (text: string): boolean => /^\/(?!\/)[^\\\p{Cc}]*$/u.test(text);
