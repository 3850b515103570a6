import './document.css';

import type { DocumentFront } from '#domain/steering/steering-document.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** The head of an official statement, as far as the document has one. */
export function DocumentFrontMatter({ front }: { readonly front: DocumentFront }) {
  const text = useTexts(documentTexts);
  const facts = [
    [text.administration, front.administration],
    [text.reference, front.reference],
    [text.date, front.date],
    [text.handlers, front.handlers.join(', ')],
    [text.recipient, front.recipient],
  ].filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
  if (facts.length === 0 && front.proposals.length === 0) return null;
  return (
    <div className="document-front">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {front.proposals.length > 0 && (
        <>
          <h2>{text.proposals}</h2>
          <ol>
            {front.proposals.map((proposal) => (
              <li key={proposal}>{proposal}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
