import type { Chapter } from '../build/organisation-year.ts';

export const planFront: readonly Chapter[] = [
  {
    heading: 'Inledning',
    text: `Norrstrand är Björkhamns nordligaste stadsdelsområde. Här bor ungefär 34 200 personer, i allt från
    sekelskiftesvillor vid vattnet till sjuttiotalets lamellhus i Tallbacken. Stadsdelsnämnden ansvarar för förskola,
    äldreomsorg, ekonomiskt bistånd, beroendestöd, parker och lokalt trygghetsarbete.

    Nämnden går in i 2024 med tre frågor högst upp: barnens språk, hemtjänstens kontinuitet och en ekonomi som håller
    när volymerna ökar. Planen har tagits fram tillsammans med enheterna, som diskuterade sina mål på planeringsdagar
    under oktober.`,
  },
  {
    heading: 'Förutsättningar',
    level: 2,
    text: `Antalet invånare över åttio år väntas öka med 70 personer under året. Antalet barn i förskoleåldern är
    oförändrat i området som helhet men ökar i Tallbacken och minskar i Strandängen. Arbetslösheten i Norrstrand var 5,9
    procent i november 2023.`,
  },
];

export const tertial1Front: readonly Chapter[] = [
  {
    heading: 'Sammanfattande analys',
    text: `De fyra första månaderna har präglats av ett ökat behov av hemtjänst och en vinter som kostade mer än vanligt
    att ploga. I övrigt följer verksamheten planen. Språkplaner finns nu på sju av tio förskolor, och andelen invånare
    med ekonomiskt bistånd fortsätter att sjunka.

    Ekonomin visar ett prognostiserat underskott på 3,5 mnkr. Förvaltningen har tagit fram en åtgärdsplan för hemtjänsten
    som presenteras för nämnden i juni.`,
  },
];

export const tertial2Front: readonly Chapter[] = [
  {
    heading: 'Sammanfattande analys',
    text: `Åtgärdsplanen för hemtjänsten börjar ge resultat. Antalet medarbetare som en äldre möter har minskat från
    12,9 i april till 12,3 i augusti, och underskottet har krympt till 2,5 mnkr. Feriejobben gav 239 ungdomar arbete under
    sommaren.

    Nämnden bedömer att fem av åtta nämndmål uppfylls helt vid årets slut. Målen för försörjning, äldreomsorg och ekonomi uppfylls delvis.`,
  },
];

export const annualBack: readonly Chapter[] = [
  {
    heading: 'Synpunkter och klagomål',
    text: `Under året tog förvaltningen emot 214 synpunkter: 121 klagomål, 58 förslag och 35 beröm. Flest klagomål gällde
    hemtjänstens tider (47) och snöröjningen i januari (29). Alla klagomål har besvarats, i genomsnitt efter åtta dagar.
    Klagomålen på hemtjänstens tider ledde till att medarbetarna nu ringer när de blir mer än tjugo minuter sena.`,
  },
  {
    heading: 'Avvikelser och lex Sarah',
    text: `Elva händelser rapporterades enligt lex Sarah, åtta inom äldreomsorgen och tre inom individ- och
    familjeomsorgen. En av dem bedömdes som en påtaglig risk för ett allvarligt missförhållande och anmäldes till
    Inspektionen för vård och omsorg. Den gällde en utebliven larmutryckning. Larmvägarna har ändrats så att ett larm som
    inte kvitteras inom fem minuter går vidare till chef i beredskap.`,
  },
  {
    heading: 'Jämställdhet',
    text: `Fler män än kvinnor har ekonomiskt bistånd, 2,1 respektive 1,7 procent. Kvinnor får däremot vänta kortare tid
    på ett första besök i beroendestödet. Förvaltningen har gått igenom tjugo ärenden utan att hitta skillnader i
    handläggningen; männen kommer oftare utan att ha bokat och får därför en tid senare.`,
  },
  {
    heading: 'Agenda 2030',
    text: `Nämnden har främst bidragit till målen om god utbildning, minskad ojämlikhet och hållbara samhällen.
    Matsvinnet minskade från 46 till 41 gram per portion.`,
  },
];
