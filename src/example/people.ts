import type { Role } from '#domain/access/role.ts';

import { municipality } from './municipality.ts';
import type { OrganisationId } from './organisation.ts';

/** A person of the example with the roles held at places in the organisation; the loader sets the passwords. */
export type ExamplePerson = {
  readonly name: string;
  readonly signIn: string;
  /** What the person's door sign says. */
  readonly title: string;
  readonly roles: readonly { readonly role: Role; readonly at: OrganisationId }[];
};

const letters: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e' };

const signInFor = (name: string): string => {
  const local = name
    .toLowerCase()
    .replaceAll(/[åäöé]/gu, (letter) => letters[letter] ?? letter)
    .replaceAll(' ', '.');
  return `${local}@${municipality.mailDomain}`;
};

const person = (name: string, title: string, roles: ExamplePerson['roles']): ExamplePerson => ({
  name,
  signIn: signInFor(name),
  title,
  roles,
});

export const people: readonly ExamplePerson[] = [
  person('Karin Sandelin', 'Verksamhetsplanerare, Norrstrands stadsdelsförvaltning', [
    { role: 'planner', at: 'norrstrands-stadsdelsnamnd' },
  ]),
  person('Yusuf Demir', 'Enhetschef, Enheten för ekonomiskt bistånd, från juli 2025 Enheten för vuxenstöd', [
    { role: 'headOfUnit', at: 'ekonomiskt-bistand' },
    { role: 'headOfUnit', at: 'vuxenstod' },
  ]),
  person('Lena Hallgren', 'Avdelningschef, social omsorg i Norrstrand', [
    { role: 'headOfUnit', at: 'norrstrand-social-omsorg' },
  ]),
  person('Petra Åkerlind', 'Enhetschef, Tallbackens förskolor', [{ role: 'headOfUnit', at: 'tallbackens-forskolor' }]),
  person('Samira Noori', 'Biträdande enhetschef, Norrstrands hemtjänst', [
    { role: 'writer', at: 'norrstrands-hemtjanst' },
  ]),
  person('Johan Ekvall', 'Controller, Norrstrands stadsdelsförvaltning', [
    { role: 'controller', at: 'norrstrands-stadsdelsnamnd' },
  ]),
  person('Ingela Frisk', 'Controller, socialförvaltningen', [{ role: 'controller', at: 'socialnamnden' }]),
  person('Gunilla Forsmark', 'Stadsdelsdirektör, Norrstrand', [
    { role: 'headOfUnit', at: 'norrstrands-stadsdelsforvaltning' },
    // Signs what the board is to decide.
    { role: 'headOfUnit', at: 'norrstrands-stadsdelsnamnd' },
  ]),
  person('Anders Wiktorin', 'Nämndsekreterare, Norrstrands stadsdelsnämnd', [
    { role: 'boardSecretary', at: 'norrstrands-stadsdelsnamnd' },
  ]),
  person('Emelie Rask', 'Verksamhetsplanerare, socialförvaltningen', [{ role: 'planner', at: 'socialnamnden' }]),
  person('Daniel Osei', 'Enhetschef, Boendeenheten', [
    { role: 'headOfUnit', at: 'boendeenheten' },
    { role: 'reader', at: 'socialnamnden' },
  ]),
  person('Marianne Lövgren', 'Ledamot i Norrstrands stadsdelsnämnd', [
    { role: 'reader', at: 'norrstrands-stadsdelsnamnd' },
  ]),
  person('Viveka Malm', 'Ekonomichef, stadsledningskontoret', [{ role: 'economyHead', at: 'kommunfullmaktige' }]),
  person('Henrik Tegel', 'Strateg, stadsledningskontoret', [{ role: 'centralOffice', at: 'kommunfullmaktige' }]),
  person('Birgitta Qvist', 'Förtroendevald revisor', [{ role: 'auditor', at: 'kommunfullmaktige' }]),
  person('Oskar Lind', 'Systemförvaltare, stadsledningskontoret', [{ role: 'administrator', at: 'kommunfullmaktige' }]),
];
