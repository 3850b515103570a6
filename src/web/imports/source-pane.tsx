import { memo, useEffect, useRef } from 'react';

import type { SourceLineView } from '#domain/imports/import-view.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import type { LineRange } from './structure-lines.ts';

type Properties = {
  readonly lines: readonly SourceLineView[];
  readonly marked: LineRange | null;
  readonly onLine: (line: number) => void;
};

/** The file as read, line by line; pages are told apart, and what was left out is grey with its reason. */
export function SourcePane({ lines, marked, onLine }: Properties) {
  const text = useTexts(importReviewTexts);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked === null) return;
    const line = pane.current?.querySelector<HTMLElement>(`[data-line="${marked.from}"]`);
    if (line === null || line === undefined || pane.current === null) return;
    // Not scrollIntoView: it would move the page as well.
    pane.current.scrollTop = line.offsetTop - pane.current.clientHeight / 3;
  }, [marked]);
  const act = useRef(onLine);
  useEffect(() => {
    act.current = onLine;
  });
  return (
    <section className="review-source" aria-label={text.source}>
      <h2 className="pane-title">{text.source}</h2>
      <div className="source-lines" ref={pane} tabIndex={0} role="group" aria-label={text.source}>
        {lines.length === 0 && <p className="soft small">{text.noLines}</p>}
        <Lines lines={lines} marked={marked} act={act} />
      </div>
    </section>
  );
}

type LinesProperties = {
  readonly lines: readonly SourceLineView[];
  readonly marked: LineRange | null;
  readonly act: React.RefObject<(line: number) => void>;
};

const chunkSize = 100;

const touches = ({ from, to }: LineRange, chunk: number): boolean =>
  from <= (chunk + 1) * chunkSize && to > chunk * chunkSize;

/** In chunks, so that marking a line redraws two of them and not thousands of lines. */
function Lines({ lines, marked, act }: LinesProperties) {
  const chunks = Array.from({ length: Math.ceil(lines.length / chunkSize) }, (_, at) => at);
  return chunks.map((at) => (
    <Chunk
      key={at}
      lines={lines}
      from={at * chunkSize}
      marked={marked !== null && touches(marked, at) ? marked : null}
      act={act}
    />
  ));
}

const Chunk = memo(function Chunk({ lines, from, marked, act }: LinesProperties & { readonly from: number }) {
  const text = useTexts(importReviewTexts);
  return lines.slice(from, from + chunkSize).map(({ line, page, text: words, leftOut }, index) => {
    const isMarked = marked !== null && line >= marked.from && line <= marked.to;
    const isNewPage = page !== null && page !== lines[from + index - 1]?.page;
    return (
      <div key={line}>
        {isNewPage && <p className="source-page">{text.page(page)}</p>}
        <button
          type="button"
          tabIndex={-1}
          data-line={line}
          className={`source-line ${isMarked ? 'source-line-marked' : ''} ${leftOut === null ? '' : 'source-line-left-out'}`}
          onClick={() => {
            act.current(line);
          }}
        >
          <span className="source-number">{line}</span>
          <span className="source-words">
            {words}
            {leftOut !== null && <span className="source-reason"> ({text.leftOut[leftOut]})</span>}
          </span>
        </button>
      </div>
    );
  });
});
