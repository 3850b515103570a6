import type { ActivityPart, AreaPart, OrganisationYear } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';
import type { AreaNumber } from '../goals.ts';
import type { IndicatorKey } from '../indicators.ts';

const area = (
  number: AreaNumber,
  keys: readonly IndicatorKey[],
  activities: readonly ActivityPart[],
  text: string,
): AreaPart => ({
  area: number,
  introduction: { VP: text },
  indicators: keys.map((key) => ({ key, target: null })),
  activities,
  boardGoals: [],
});

const measured = {
  '1.1': ['nojda-vardnadshavare', 'barn-per-grupp', 'forskollarare'],
  '1.2': ['bistand', 'langvarigt-bistand', 'barn-i-bistand', 'feriejobb'],
  '1.3': ['battre-situation', 'skyddsbedomning', 'inte-ater', 'hemloshet'],
  '1.4': ['nojda-hemtjanst', 'trygga-hemtjanst', 'kontinuitet'],
  '2.1': ['trygg-kvall', 'nojda-parker'],
  '2.2': ['ekologiskt', 'fossilfria-fordon', 'matsvinn'],
  '3.1': ['budgetfoljsamhet', 'prognossakerhet'],
  '3.2': ['ami', 'sjukfranvaro', 'korttid'],
} as const satisfies Record<AreaNumber, readonly IndicatorKey[]>;

export const council2024: OrganisationYear = {
  organisation: 'kommunfullmaktige',
  year: 2024,
  editions: {
    VP: {
      decided: '2023-11-27',
      title: 'Mål och budget 2024',
      before: [
        {
          heading: 'Inledning',
          text: `Björkhamn växer med ungefär niohundra invånare om året. Fler barn ska få plats i förskolan, fler äldre
          ska få hjälp hemma och fler ska kunna försörja sig själva. Samtidigt ökar kostnaderna snabbare än
          skatteintäkterna. Budgeten för 2024 prioriterar därför det som händer tidigt: språket i förskolan, stödet till
          familjer innan problemen har vuxit och vägen till ett första arbete.

          Kommunfullmäktige styr genom tre inriktningsmål och åtta mål för verksamhetsområden. Nämnderna svarar med
          egna mål, och enheterna med sina. Uppföljningen sker i två tertialrapporter och en verksamhetsberättelse.`,
        },
      ],
    },
  },
  focus: {
    '1': {
      VP: `Skillnaderna i livsvillkor mellan stadens delar har ökat under tio år. Nämnderna ska lägga sina resurser så
      att de gör störst nytta för dem som har det svårast.`,
    },
    '2': {
      VP: `Kusten, skogen och parkerna är skäl till att många väljer att bo här. De ska skötas väl, och staden ska ta
      ansvar för sina egna utsläpp.`,
    },
    '3': {
      VP: `God ekonomi är en förutsättning för allt annat. Resultatet ska över en treårsperiod uppgå till minst två
      procent av skatter och bidrag.`,
    },
  },
  areas: [
    area(
      '1.1',
      measured['1.1'],
      [councilActivities.sprakplan],
      `Det första stora språkklivet tas i förskolan. Grupperna ska vara så små att varje barn blir sett, och
      förskollärarna ska bli fler.`,
    ),
    area(
      '1.2',
      measured['1.2'],
      [councilActivities.jobbspar],
      `Arbete är den säkraste vägen ur fattigdom. Den som ansöker om ekonomiskt bistånd ska mötas av en plan, inte bara
      av ett beslut.`,
    ),
    area(
      '1.3',
      measured['1.3'],
      [councilActivities['tidiga-insatser'], councilActivities.valdsprogram, councilActivities['bostad-forst']],
      `Stöd som sätts in tidigt är bättre för den enskilde och billigare för staden. Väntetider som inte har sakliga
      skäl ska bort.`,
    ),
    area(
      '1.4',
      measured['1.4'],
      [councilActivities['fast-omsorgskontakt']],
      `De flesta vill bo kvar hemma så länge det går. Det förutsätter att hjälpen kommer när den ska och att det inte är
      en ny person varje gång.`,
    ),
    area(
      '2.1',
      measured['2.1'],
      [councilActivities.trygghetsvandringar],
      `En väl skött plats känns tryggare än en försummad. Belysning, röjning och snabb felavhjälpning går före nya
      anläggningar.`,
    ),
    area(
      '2.2',
      measured['2.2'],
      [councilActivities.matsvinn],
      `Stadens egna utsläpp ska halveras till 2030 jämfört med 2015. Störst möjlighet finns i maten och i
      transporterna.`,
    ),
    area(
      '3.1',
      measured['3.1'],
      [councilActivities.manadsuppfoljning],
      `Nämnderna ska hålla sina ramar och lämna prognoser som går att lita på. Underskott ska mötas med åtgärder samma
      år som de upptäcks.`,
    ),
    area(
      '3.2',
      measured['3.2'],
      [councilActivities.rehabilitering],
      `Staden behöver anställa drygt sexhundra personer om året för att ersätta dem som slutar. Då måste de som redan
      arbetar här vilja och orka vara kvar.`,
    ),
  ],
};

export const council2025: OrganisationYear = {
  organisation: 'kommunfullmaktige',
  year: 2025,
  editions: {
    VP: {
      decided: '2024-11-25',
      title: 'Mål och budget 2025',
      before: [
        {
          heading: 'Inledning',
          text: `Budgeten för 2025 läggs i ett år då inflationen har dämpats men hyror, livsmedel och löner ligger kvar på
          en högre nivå. Kommunfullmäktige håller fast vid målen från 2024 så att nämnderna får arbeta i lugn och ro.
          Kraven skärps däremot för ekonomiskt bistånd och fossilfria fordon.

          Från och med i år får avdelningar besluta om egna mål som deras enheter delar. Målet för nöjdhet med parkernas
          skötsel fastställs när den nya invånarundersökningen har genomförts en första gång.`,
        },
      ],
    },
  },
  focus: {
    '1': {
      VP: `Barnfamiljer med små marginaler har fått det svårare. Nämnderna ska samordna sitt stöd så att en familj inte
      behöver berätta samma sak på fyra ställen.`,
    },
    '2': {
      VP: `Under 2025 övergår staden till en gemensam felanmälan för gata, park och belysning. Invånaren ska inte behöva
      veta vilken nämnd som äger lyktstolpen.`,
    },
    '3': {
      VP: `Nämnderna får full kompensation för löneavtalen men inte för prisökningar i övrigt. Det kräver att arbetssätt
      prövas om.`,
    },
  },
  areas: [
    area(
      '1.1',
      measured['1.1'],
      [councilActivities['oppen-forskola']],
      `Födelsetalen sjunker och ger utrymme för mindre grupper i stället för färre avdelningar. Öppna förskolan ska nå
      familjer som i dag inte hittar dit.`,
    ),
    area(
      '1.2',
      measured['1.2'],
      [councilActivities.jobbspar, councilActivities.feriejobb],
      `Fler ungdomar ska få en första erfarenhet av arbete. Jobbspåren fortsätter ett andra år och ska därefter
      utvärderas.`,
    ),
    area(
      '1.3',
      measured['1.3'],
      [councilActivities.valdsprogram, councilActivities['bostad-forst']],
      `Den nya socialtjänstlagen träder i kraft den 1 juli. Nämnderna ska förbereda hur insatser kan ges utan föregående
      behovsprövning.`,
    ),
    area(
      '1.4',
      measured['1.4'],
      [councilActivities['digital-tillsyn']],
      `Antalet invånare över åttio år ökar med fyra procent under året. Tekniken ska användas där den ger lugnare nätter,
      aldrig i stället för det besök som behövs.`,
    ),
    area(
      '2.1',
      measured['2.1'],
      [councilActivities.trygghetsvandringar],
      `Kvinnor känner sig fortfarande mindre trygga än män när det är mörkt. Nämnderna ska redovisa vad som görs åt just
      den skillnaden.`,
    ),
    area(
      '2.2',
      measured['2.2'],
      [councilActivities.transportkrav],
      `Omställningen av fordonen är snart klar. Nu återstår de resor som leverantörer gör för stadens räkning.`,
    ),
    area(
      '3.1',
      measured['3.1'],
      [councilActivities.manadsuppfoljning],
      `Prognoserna blev säkrare under 2024. Nästa steg är att månadsuppföljningen används också på enheterna.`,
    ),
    area(
      '3.2',
      measured['3.2'],
      [councilActivities.rehabilitering],
      `Sjukfrånvaron har vänt nedåt men är fortfarande hög inom vård och omsorg. Arbetsgrupper över tjugofem medarbetare
      ska få tätare ledning.`,
    ),
  ],
};
