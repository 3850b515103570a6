/**
 * The goals that hold from the council down through boards and units. Titles are written once, so that the golden
 * thread is unbroken wherever a goal is printed.
 */
export const focusAreas = {
  '1': 'Ett Björkhamn där alla kan växa',
  '2': 'En grön och trygg stad vid kusten',
  '3': 'En stark ekonomi och en god arbetsplats',
} as const;
export type FocusNumber = keyof typeof focusAreas;

export const areaGoals = {
  '1.1': 'Alla barn får en trygg och lärorik start i livet',
  '1.2': 'Björkhamnare försörjer sig genom arbete eller studier',
  '1.3': 'Den som behöver stöd får det tidigt och med god kvalitet',
  '1.4': 'Äldre lever ett tryggt och självständigt liv',
  '2.1': 'Staden är trygg, ren och väl omhändertagen',
  '2.2': 'Stadens klimatpåverkan minskar',
  '3.1': 'Ekonomin är i balans över tid',
  '3.2': 'Staden är en arbetsgivare som medarbetare väljer och stannar hos',
} as const;
export type AreaNumber = keyof typeof areaGoals;

export const boardGoals = {
  'norrstrand-sprak': 'Barnen i Norrstrands förskolor utvecklar sitt språk i trygga barngrupper',
  'norrstrand-forsorjning': 'Invånare i Norrstrand får stöd som leder till egen försörjning',
  'norrstrand-beroende': 'Vuxna med beroende får hjälp snabbt och har nytta av den',
  'norrstrand-aldre': 'Äldre i Norrstrand känner de medarbetare som kommer hem till dem',
  'norrstrand-utemiljo': 'Norrstrands parker, torg och gårdar är trygga att vistas på året om',
  'norrstrand-klimat': 'Stadsdelsnämndens inköp, måltider och resor belastar klimatet mindre',
  'norrstrand-ekonomi': 'Stadsdelsnämnden håller sin budget och använder pengarna där de gör nytta',
  'norrstrand-arbetsliv': 'Medarbetarna i Norrstrand har ett hållbart arbetsliv',
  'social-sysselsattning': 'Personer med funktionsnedsättning kommer närmare arbetslivet',
  'social-barn': 'Barn och unga får rätt stöd innan problemen har vuxit sig stora',
  'social-vald': 'Den som är utsatt för våld får skydd och stöd utan dröjsmål',
  'social-boende': 'Människor i hemlöshet får en väg till ett eget boende',
  'social-klimat': 'Socialnämndens resor och transporter är fossilfria',
  'social-ekonomi': 'Socialnämnden har en ekonomi i balans och kan förklara sina kostnader',
  'social-arbetsplats': 'Socialförvaltningen är en arbetsplats där man lär av varandra',
} as const;
export type BoardGoalKey = keyof typeof boardGoals;

/** Goals that a department decides for its units, from 2025. */
export const departmentGoals = {
  'samlat-stod': 'Vuxna med flera svårigheter får ett samlat stöd från avdelningen',
} as const;
