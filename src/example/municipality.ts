/** The example municipality. It is made up; no such municipality exists. */
export const municipality = {
  id: 'bjorkhamn',
  name: 'Björkhamns stad',
  shortName: 'Björkhamn',
  /** Used for sign-in names; `.example` is reserved and can never belong to anybody (RFC 2606). */
  mailDomain: 'bjorkhamn.example',
} as const;
