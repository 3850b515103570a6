import { texts } from './texts.ts';

export const cascadeTexts = texts(
  {
    changed: (count: number) =>
      count === 1
        ? '1 sak är ändrad ovanför sedan planen började skrivas'
        : `${count} saker är ändrade ovanför sedan planen började skrivas`,
    offered: (count: number) =>
      count === 1 ? '1 sak ovanför som ni kan ta upp' : `${count} saker ovanför som ni kan ta upp`,
    from: (title: string) => `Jämfört med ${title}.`,
    kinds: {
      goal: 'Nytt mål',
      indicator: 'Ny indikator',
      activity: 'Ny aktivitet',
      target: 'Ändrat årsmål',
      days: 'Ändrade datum',
      title: 'Ny formulering',
      gone: 'Finns inte längre ovanför',
    },
    takeUp: 'Ta upp',
    takeUpOf: (title: string) => `Ta upp ${title}`,
    takenUp: (title: string) => `”${title}” är med i planen.`,
    now: 'här',
    above: 'ovanför',
    title: 'Svar på det som är beslutat ovanför',
    lead: 'Mål, årsmål som ska sättas och aktiviteter, och vilka som inte har svarat än.',
    organisation: 'Beslutat av',
    year: 'År',
    edition: (title: string) => `Beslutat i ${title}.`,
    nothing: 'Det finns inget beslutat för året som någon ska svara på.',
    things: { goal: 'Mål', target: 'Årsmål att sätta', activity: 'Aktivitet' },
    thing: 'Vad',
    answered: 'Har svarat',
    unanswered: 'Har inte svarat',
    hidden: 'Skriver (syns inte än)',
    notBegun: 'Har inte börjat',
    all: 'Visa alla',
    open: 'Visa bara det som saknar svar',
    nobody: '–',
    everyAnswered: 'Alla har svarat på allt.',
  },
  {
    changed: (count) =>
      count === 1
        ? '1 thing has changed above since the plan was begun'
        : `${count} things have changed above since the plan was begun`,
    offered: (count) =>
      count === 1 ? '1 thing above that you may take up' : `${count} things above that you may take up`,
    from: (title) => `Compared with ${title}.`,
    kinds: {
      goal: 'New goal',
      indicator: 'New indicator',
      activity: 'New activity',
      target: 'Changed target',
      days: 'Changed days',
      title: 'New wording',
      gone: 'No longer there above',
    },
    takeUp: 'Take up',
    takeUpOf: (title) => `Take up ${title}`,
    takenUp: (title) => `“${title}” is in the plan.`,
    now: 'here',
    above: 'above',
    title: 'Answers to what is decided above',
    lead: 'Goals, targets to be set and activities, and who has not answered yet.',
    organisation: 'Decided by',
    year: 'Year',
    edition: (title) => `Decided in ${title}.`,
    nothing: 'Nothing is decided for the year that anybody is to answer.',
    things: { goal: 'Goal', target: 'Target to be set', activity: 'Activity' },
    thing: 'What',
    answered: 'Have answered',
    unanswered: 'Have not answered',
    hidden: 'Are writing (not shown yet)',
    notBegun: 'Have not begun',
    all: 'Show all',
    open: 'Show only what lacks answers',
    nobody: '–',
    everyAnswered: 'Everybody has answered everything.',
  },
);
