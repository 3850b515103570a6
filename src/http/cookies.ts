/** `__Host-` binds the cookie to this host and to TLS; browsers refuse it on plain http, so there it has another name. */
export const sessionCookie = (secure: boolean): string => (secure ? '__Host-sid' : 'sid');

/** Lax, not strict: whoever follows a link from a mail is signed in. Writes are guarded by the Origin check besides. */
export const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, secure, sameSite: 'lax' as const });
