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
    refusedTitle: {
      avbruten: 'Inloggningen blev inte klar',
      nekad: 'Du blev inte inloggad',
      okand: 'Du har inget konto här',
      otillganglig: 'Kommunens inloggning svarar inte',
    },
    refusedHelp: {
      avbruten: 'Den avbröts eller tog för lång tid. Försök igen.',
      nekad:
        'Kommunens inloggning släppte inte igenom dig, eller så avbröt du den. Försök igen, eller fråga dem som sköter inloggningen.',
      okand:
        'Kommunens inloggning känner igen dig, men ingen har lagt upp dig i Styrkedja, ditt konto är stängt eller så är din e-postadress inte bekräftad. Be den som sköter systemet att lägga upp dig.',
      otillganglig: 'Försök igen om en stund. Har du ett lösenord hos Styrkedja kan du logga in med det så länge.',
    },
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
    refusedTitle: {
      avbruten: 'The sign-in was not finished',
      nekad: 'You were not signed in',
      okand: 'You have no account here',
      otillganglig: 'The municipality’s sign-in does not answer',
    },
    refusedHelp: {
      avbruten: 'It was interrupted or took too long. Try again.',
      nekad:
        'The municipality’s sign-in did not let you through, or you interrupted it. Try again, or ask those who run the sign-in.',
      okand:
        'The municipality’s sign-in knows you, but nobody has added you to Styrkedja, your account is closed or your e-mail address is not confirmed. Ask the administrator to add you.',
      otillganglig: 'Try again in a while. If you have a password at Styrkedja you can sign in with it meanwhile.',
    },
    exampleTitle: 'Try an example account',
    exampleHelp: 'This is an example municipality with made-up content. Choose a person and the form is filled in.',
  },
);
