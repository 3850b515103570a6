import { useMemo } from 'react';

import type { DocumentText } from '#domain/steering/steering-document.ts';
import { contradictedValues } from '#domain/writing/contradicted-values.ts';

import { useWriting } from './writing-context.tsx';

/** Says quietly, below a text, where a sentence says the opposite of the live value in it. */
export function ValueWarnings({ text }: { readonly text: DocumentText }) {
  const { document, directions } = useWriting().view;
  const found = useMemo(
    () => contradictedValues(document, text, new Map(Object.entries(directions))),
    [document, text, directions],
  );
  if (found.length === 0) return null;
  return (
    <ul className="writing-why small value-warnings" lang="sv">
      {found.map(({ sentence, message }) => (
        <li key={sentence}>
          ”{sentence}” {message}
        </li>
      ))}
    </ul>
  );
}
