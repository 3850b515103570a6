import { z } from 'zod';

/**
 * Where a ledger booked something: the parts of an account string (domain.md section 7). Empty where the ledger has no
 * such part; the names are the field's, whatever the municipality's ledger calls its columns.
 */
export const AccountString = z.object({
  account: z.string(),
  /** ansvar: who answers for it. */
  responsibility: z.string(),
  /** verksamhet: what it is for. */
  operation: z.string(),
  /** aktivitet: booked apart, as a pandemic's costs. */
  activity: z.string(),
  project: z.string(),
  /** motpart */
  counterpart: z.string(),
});
export type AccountString = z.infer<typeof AccountString>;
export type AccountPart = keyof AccountString;

export const ACCOUNT_PARTS = ['account', 'responsibility', 'operation', 'activity', 'project', 'counterpart'] as const;

/** One text a string, to find it again by: parts cannot hold the separator. */
export const accountStringKey = (string: AccountString): string =>
  ACCOUNT_PARTS.map((part) => string[part].replaceAll('\u001F', ' ')).join('\u001F');
