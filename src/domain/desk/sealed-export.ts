import { z } from 'zod';

/** One thing that is exported, with the SHA-256 of its canonical JSON. */
export const SealedItem = z.object({
  sort: z.enum(['value', 'finding', 'question']),
  content: z.unknown(),
  sha256: z.string(),
});
export type SealedItem = z.infer<typeof SealedItem>;

/**
 * An export that can be verified: every item carries its hash, and the whole the hash of its head and of all the items'
 * hashes in their order. Whoever holds the whole's hash can tell that nothing was changed, taken out, put in or moved.
 */
export const SealedExport = z.object({
  kind: z.literal('styrkedja-revision'),
  version: z.literal(1),
  head: z.record(z.string(), z.unknown()),
  items: z.array(SealedItem),
  sha256: z.string(),
});
export type SealedExport = z.infer<typeof SealedExport>;

/** SHA-256 of a text's UTF-8 in hex; handed in, because the rules know no libraries of the platform. */
type Hash = (text: string) => string;

/** JSON with the keys of every object in code-unit order and no blanks: one text for one value. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

const wholeHash = (head: unknown, items: readonly Pick<SealedItem, 'sha256'>[], hash: Hash): string =>
  hash([canonicalJson(head), ...items.map(({ sha256 }) => sha256)].join('\n'));

export function sealExport(
  head: Readonly<Record<string, unknown>>,
  items: readonly Omit<SealedItem, 'sha256'>[],
  hash: Hash,
): SealedExport {
  const sealed = items.map(({ sort, content }) => ({ sort, content, sha256: hash(canonicalJson({ sort, content })) }));
  return { kind: 'styrkedja-revision', version: 1, head, items: sealed, sha256: wholeHash(head, sealed, hash) };
}

export type Verification =
  | { readonly result: 'whole'; readonly items: number; readonly sha256: string }
  | { readonly result: 'notAnExport' }
  /** Positions from 1 of items that are not what was sealed, and whether the whole still has its hash. */
  | { readonly result: 'broken'; readonly items: readonly number[]; readonly whole: boolean };

/** Reads an export again and finds what is not as it was sealed. */
export function verifyExport(json: unknown, hash: Hash): Verification {
  const parsed = SealedExport.safeParse(json);
  if (!parsed.success) return { result: 'notAnExport' };
  const { head, items, sha256 } = parsed.data;
  const broken = items.flatMap((item, index) =>
    hash(canonicalJson({ sort: item.sort, content: item.content })) === item.sha256 ? [] : [index + 1],
  );
  const whole = wholeHash(head, items, hash) === sha256;
  return broken.length === 0 && whole
    ? { result: 'whole', items: items.length, sha256 }
    : { result: 'broken', items: broken, whole };
}
