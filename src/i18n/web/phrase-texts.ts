import { texts } from './texts.ts';

/** The municipality's own phrases for the first sentence about an area. */
export const phraseTexts = texts(
  {
    title: 'Så här börjar meningarna som siffrorna föreslår',
    help: 'Delar inom klamrar byts mot siffrorna: {vad} blir Prognosen eller Utfallet, {område} områdets namn, {avvikelse} och {förändring} belopp. De tre sista läggs efter någon av de tre första när det finns en tidigare prognos; de får vara tomma.',
    fields: {
      surplus: 'Överskott',
      deficit: 'Underskott',
      none: 'Ingen avvikelse',
      unchanged: 'Oförändrat mot föregående prognos',
      improved: 'Bättre än föregående prognos',
      worse: 'Sämre än föregående prognos',
    },
    preview: (name: string) => `Så blir det med siffrorna för ${name}:`,
    usual: 'Använd de vanliga',
  },
  {
    title: 'How the sentences that the figures propose begin',
    help: 'Parts in braces become figures: {vad} is Prognosen or Utfallet, {område} the name of the area, {avvikelse} and {förändring} amounts. The last three follow one of the first three where there is an earlier forecast; they may be empty. The sentences are Swedish.',
    fields: {
      surplus: 'Surplus',
      deficit: 'Deficit',
      none: 'No deviation',
      unchanged: 'Unchanged since the last forecast',
      improved: 'Better than the last forecast',
      worse: 'Worse than the last forecast',
    },
    preview: (name) => `With the figures of ${name} it reads:`,
    usual: 'Use the usual ones',
  },
);
