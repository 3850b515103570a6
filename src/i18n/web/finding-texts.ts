import { texts } from './texts.ts';

export const findingTexts = texts(
  {
    title: 'Granskning',
    lead: 'Sådant som inte går ihop: siffror, status, datum och texter som säger emot varandra. En anmärkning är en fråga, aldrig en dom.',
    remedy: 'Att göra:',
    line: (line: number) => `rad ${line}`,
    rule: (title: string) => `Regeln: ${title}`,
    filters: 'Urval',
    severity: 'Grad',
    rules: 'Regel',
    all: 'Alla',
    none: 'Inget att anmärka på',
    noneHelp: 'I urvalet går siffror, status, datum och texter ihop, så långt reglerna ser.',
  },
  {
    title: 'Review',
    lead: 'What does not add up: numbers, statuses, dates and texts that contradict each other. A finding is a question, never a verdict.',
    remedy: 'What to do:',
    line: (line) => `line ${line}`,
    rule: (title) => `The rule: ${title}`,
    filters: 'Selection',
    severity: 'Severity',
    rules: 'Rule',
    all: 'All',
    none: 'Nothing to remark on',
    noneHelp: 'In this selection numbers, statuses, dates and texts agree, as far as the rules can see.',
  },
);
