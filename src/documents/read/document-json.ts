import type { Fault } from '#domain/kernel/fault.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { SteeringDocument } from '#domain/steering/steering-document.ts';

import { FULL_JSON_FORMAT, readFullJson } from '../write/full-json.ts';
import { readInterchange } from './interchange-json.ts';

/** A document from JSON in either form that we write: everything that is known, or the interchange format. */
export const readDocumentJson = (text: string): Result<SteeringDocument, Fault[]> =>
  text.slice(0, ENVELOPE).includes(`"${FULL_JSON_FORMAT}"`) ? readFullJson(text) : readInterchange(text);

/** The mark of the full form stands first in its file. */
const ENVELOPE = 200;
