import { texts } from './texts.ts';

export const signInTexts = texts(
  {
    title: 'Logga in',
    motto: 'Från fullmäktiges mål till enhetens vardag, och tillbaka igen.',
    email: 'E-postadress',
    emailMissing: 'Skriv din e-postadress.',
    password: 'Lösenord',
    passwordMissing: 'Skriv ditt lösenord.',
    signIn: 'Logga in',
    or: 'eller',
    signInWith: (name: string) => `Logga in med ${name}`,
    exampleTitle: 'Prova med ett exempelkonto',
    exampleHelp: 'Det här är en exempelkommun med påhittat innehåll. Välj en person så fylls uppgifterna i.',
  },
  {
    title: 'Sign in',
    motto: 'From the council’s goals to the unit’s everyday work, and back again.',
    email: 'E-mail address',
    emailMissing: 'Write your e-mail address.',
    password: 'Password',
    passwordMissing: 'Write your password.',
    signIn: 'Sign in',
    or: 'or',
    signInWith: (name) => `Sign in with ${name}`,
    exampleTitle: 'Try an example account',
    exampleHelp: 'This is an example municipality with made-up content. Choose a person and the form is filled in.',
  },
);
