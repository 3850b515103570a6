import type { Language } from '#domain/kernel/language.ts';
import type { ReportWords } from '#domain/report/report-words.ts';

import { chartWordsEn, chartWordsSv } from './chart-words.ts';
import type { ChartWords } from './chart-words.ts';
import { reportWordsEn } from './report-words-en.ts';
import { reportWordsSv } from './report-words-sv.ts';

/** All words of the program by place of use; each place is one type that every language fills completely. */
export type Words = { readonly report: ReportWords; readonly charts: ChartWords };

const WORDS: Readonly<Record<Language, Words>> = {
  sv: { report: reportWordsSv, charts: chartWordsSv },
  en: { report: reportWordsEn, charts: chartWordsEn },
};

export function words(language: Language): Words {
  return WORDS[language];
}
