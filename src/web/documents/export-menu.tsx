import { useState } from 'react';

import type { ExportFormat } from '#contract/editions.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';

import { apiPath } from '../api/client.ts';
import { asOfShownDay } from '../api/past-day.ts';
import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { useClosing } from '../ui/use-closing.ts';

const formats: readonly ExportFormat[] = ['pdf', 'docx', 'html', 'xlsx', 'json', 'json-full'];

const findingFormats = ['json', 'sarif'] as const;

/** Links and not buttons: the browser itself downloads, shows how far it has come and can be asked to save elsewhere. */
export function ExportMenu({ edition, sealed }: { readonly edition: string; readonly sealed: boolean }) {
  const text = useTexts(documentTexts);
  const answers = useTexts(answerTexts);
  const [open, setOpen] = useState(false);
  const [charts, setCharts] = useState(true);
  const [close] = useState(() => () => {
    setOpen(false);
  });
  const place = useClosing(open, close);
  return (
    <div className="export-menu" ref={place}>
      <Button
        icon="download"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text.export}
      </Button>
      {open && (
        <ul className="export-list">
          {/* A sealed document is given as it was sealed. */}
          {!sealed && (
            <li className="export-choice">
              <label className="row">
                <input
                  type="checkbox"
                  checked={charts}
                  onChange={(event) => {
                    setCharts(event.target.checked);
                  }}
                />
                {text.withCharts}
              </label>
            </li>
          )}
          {formats.map((format) => (
            <li key={format}>
              <a
                href={asOfShownDay(
                  `${apiPath}/editions/${encodeURIComponent(edition)}/export?format=${format}${charts ? '' : '&charts=no'}`,
                )}
                download
                onClick={() => {
                  setOpen(false);
                }}
              >
                {text.formats[format]}
              </a>
            </li>
          ))}
          {findingFormats.map((format) => (
            <li key={format} className="export-findings">
              <a
                href={asOfShownDay(
                  `${apiPath}/editions/${encodeURIComponent(edition)}/findings/export?format=${format}`,
                )}
                download
                onClick={() => {
                  setOpen(false);
                }}
              >
                {answers.exports[format]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
