import { z } from 'zod';

/*
 * What is said over the live connection of a draft (a WebSocket at LIVE_PATH): texts change letter by letter, which no
 * request and answer is quick enough for. Bytes are Yjs updates and state vectors in base64.
 */

export const livePath = (edition: string): string => `/api/v1/writing/${encodeURIComponent(edition)}/live`;

const text = z.string().min(1).max(100);
const bytes = z.base64().max(2_000_000);

/** What a window says. */
export const LiveAsk = z.discriminatedUnion('say', [
  /** Opens a text; `state` is how much of it the window has. */
  z.object({ say: z.literal('open'), text, state: bytes }),
  z.object({ say: z.literal('close'), text }),
  /** A change, answered by `stored` or `refused` with the same id. */
  z.object({ say: z.literal('write'), text, id: z.number().int(), update: bytes }),
  /** Where the cursor is, for those who have the text open too; not stored. */
  z.object({ say: z.literal('presence'), text, client: z.number().int(), update: bytes }),
]);
export type LiveAsk = z.infer<typeof LiveAsk>;

/** What the server says. */
export const LiveTell = z.discriminatedUnion('say', [
  /** A text was opened: what the window lacks, and how much there is, so that it can send what the server lacks. */
  z.object({ say: z.literal('opened'), text, update: bytes, state: bytes, mayWrite: z.boolean() }),
  z.object({ say: z.literal('update'), text, update: bytes }),
  /** The change is on the disk. */
  z.object({ say: z.literal('stored'), text, id: z.number().int(), at: z.string() }),
  /** It was not taken; `id` is null where the text could not be opened. Everything else goes on. */
  z.object({ say: z.literal('refused'), text, id: z.number().int().nullable(), kind: z.string(), detail: z.string() }),
  z.object({ say: z.literal('presence'), text, update: bytes }),
  /** Somebody has left. */
  z.object({ say: z.literal('gone'), text, client: z.number().int() }),
  /** Something else of the draft has changed: ask for it again. */
  z.object({ say: z.literal('changed') }),
]);
export type LiveTell = z.infer<typeof LiveTell>;

/** Codes with which the server ends a connection. */
export const LIVE_SIGNED_OUT = 4401;
export const LIVE_FORBIDDEN = 4403;
export const LIVE_BAD_MESSAGE = 4400;
