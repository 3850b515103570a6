import type { DismissalKind, FindingState } from '#domain/review/finding-answer.ts';

import { texts } from './texts.ts';

const statesSv: Readonly<Record<FindingState, string>> = {
  open: 'Öppen',
  dismissed: 'Avfärdad',
  confirmed: 'Bekräftad',
  mended: 'Rättad',
};
const statesEn: Readonly<Record<FindingState, string>> = {
  open: 'Open',
  dismissed: 'Dismissed',
  confirmed: 'Confirmed',
  mended: 'Mended',
};
const becauseSv: Readonly<Record<DismissalKind, string>> = {
  misread: 'Granskningen har fel',
  explained: 'Det har en förklaring',
  accepted: 'Det stämmer, men får stå kvar',
  other: 'Något annat',
};
const becauseEn: Readonly<Record<DismissalKind, string>> = {
  misread: 'The review is wrong',
  explained: 'There is an explanation',
  accepted: 'It is right, but may stand',
  other: 'Something else',
};

/** What people answer to findings. */
export const answerTexts = texts(
  {
    state: 'Läge',
    states: statesSv,
    because: becauseSv,
    confirm: 'Det stämmer',
    dismiss: 'Avfärda …',
    undo: 'Ångra',
    confirmed: (count: number) => (count === 1 ? 'Anmärkningen är bekräftad.' : `${count} anmärkningar är bekräftade.`),
    dismissed: (count: number) => (count === 1 ? 'Anmärkningen är avfärdad.' : `${count} anmärkningar är avfärdade.`),
    tookBack: 'Svaret är tillbakataget.',
    dialogTitle: (count: number) => (count === 1 ? 'Avfärda anmärkningen' : `Avfärda ${count} anmärkningar`),
    dialogHelp: 'Skälet sparas och läses av nästa nivå och av revisorerna.',
    kind: 'Varför?',
    reason: 'Skäl',
    reasonHelp: 'En eller två meningar som den som inte var med förstår.',
    tooShort: 'Skriv varför, så att nästa läsare förstår.',
    doDismiss: 'Avfärda',
    saidBy: (by: string, day: string) => `${by}, ${day}`,
    mendedOn: (day: string) => `Syns inte längre sedan ${day}.`,
    setAside: (count: number) => (count === 1 ? '1 avfärdad anmärkning' : `${count} avfärdade anmärkningar`),
    phrase: 'Föreslå en formulering',
    phrasedHelp: 'Formulerat av kommunens språktjänst. Talen är kontrollerade mot anmärkningen; läs resten mot källan.',
    notPhrased: {
      slow: 'Språktjänsten svarade inte i tid. Försök igen om en stund.',
      unreachable: 'Språktjänsten gick inte att nå.',
      broken: 'Språktjänsten gav inget svar som går att använda.',
      unfaithful: 'Förslaget kastades: det innehöll uppgifter som inte finns i anmärkningen.',
    },
    exports: { json: 'Granskningen (JSON)', sarif: 'Granskningen (SARIF)' },
  },
  {
    state: 'State',
    states: statesEn,
    because: becauseEn,
    confirm: 'It is right',
    dismiss: 'Dismiss …',
    undo: 'Undo',
    confirmed: (count) => (count === 1 ? 'The finding is confirmed.' : `${count} findings are confirmed.`),
    dismissed: (count) => (count === 1 ? 'The finding is dismissed.' : `${count} findings are dismissed.`),
    tookBack: 'The answer is taken back.',
    dialogTitle: (count) => (count === 1 ? 'Dismiss the finding' : `Dismiss ${count} findings`),
    dialogHelp: 'The reason is kept and read by the next level and by the auditors.',
    kind: 'Why?',
    reason: 'Reason',
    reasonHelp: 'A sentence or two that somebody who was not there understands.',
    tooShort: 'Say why, so that the next reader understands.',
    doDismiss: 'Dismiss',
    saidBy: (by, day) => `${by}, ${day}`,
    mendedOn: (day) => `No longer there since ${day}.`,
    setAside: (count) => (count === 1 ? '1 dismissed finding' : `${count} dismissed findings`),
    phrase: 'Suggest a wording',
    phrasedHelp:
      'Worded by the municipality’s language service. Its numbers are checked against the finding; read the rest against the source.',
    notPhrased: {
      slow: 'The language service did not answer in time. Try again in a while.',
      unreachable: 'The language service could not be reached.',
      broken: 'The language service gave no answer that can be used.',
      unfaithful: 'The suggestion was thrown away: it held something that is not in the finding.',
    },
    exports: { json: 'The review (JSON)', sarif: 'The review (SARIF)' },
  },
);
