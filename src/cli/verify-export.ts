import { createHash } from 'node:crypto';

import { verifyExport } from '#domain/desk/sealed-export.ts';
import type { Verification } from '#domain/desk/sealed-export.ts';

import type { Io } from './command.ts';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function tell(found: Verification): string {
  if (found.result === 'notAnExport') return 'Filen är inget uttag från revisionen.';
  if (found.result === 'whole') {
    return `Uttaget är helt: ${found.items} delar. SHA-256 för det hela är ${found.sha256}. Jämför med summan du fick när det togs ut.`;
  }
  const items = found.items.length === 0 ? '' : ` Ändrade delar: ${found.items.join(', ')}.`;
  const whole = found.whole ? '' : ' Delar är borttagna, tillagda eller omkastade, eller så är huvudet ändrat.';
  return `Uttaget är inte som det togs ut.${items}${whole}`;
}

/** 0 where the export is whole, 1 where it is not. */
export function runVerify({ bytes }: { readonly bytes: Uint8Array }, io: Io): number {
  const found = verifyExport(parsed(bytes), hash);
  io.out(`${tell(found)}\n`);
  return found.result === 'whole' ? 0 : 1;
}
