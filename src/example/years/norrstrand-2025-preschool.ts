import type { AreaPart } from '../build/organisation-year.ts';
import { councilActivities } from '../council-activities.ts';

export const norrstrand2025Preschool: AreaPart = {
  area: '1.1',
  status: { T1: 'full', T2: 'full', VB: 'full' },
  analysis: {
    T1: `Nämnden bedömer att målet för verksamhetsområdet kommer att uppfyllas helt under året. Bedömningen grundas på att
    barngrupperna minskar när femåringarna börjar skolan, att andelen förskollärare väntas öka efter vårens rekrytering och
    att nämndmålet om barnens språk ligger i fas med planen.

    ## Barngrupper och platser
    I april var 1 898 barn inskrivna i stadsdelsområdets kommunala förskolor. Det är sex färre än för ett år sedan. Antalet
    ettåringar har minskat i Strandängen och Klockarberget medan Tallbacken fortfarande växer, eftersom familjer i nybyggda
    Varvskvarteren söker plats. Förvaltningen har därför flyttat en avdelning från Strandängen till Granen i Tallbacken i
    stället för att bygga nytt.

    Grupperna är som störst i april, just innan skolstarten ger utrymme. Snittet på 15,3 barn är tre tiondelar lägre än
    april 2024. Förvaltningen räknar med ett genomsnitt för helåret på 14,9 barn.

    ## Öppna förskolan
    Öppettiderna på de två öppna förskolorna har utökats med sex timmar i veckan sedan i februari. Besöken har ökat med en
    tredjedel, och det är främst pappor och nyanlända familjer som är nya besökare. Socionomen från socialförvaltningen är
    med varannan torsdag, vilket många föräldrar säger är skälet till att de kommer just då.

    ## Kompetens
    Förskolan har svårt att rekrytera legitimerade förskollärare till Tallbacken, trots att lönerna är desamma i hela
    stadsdelen. Åtta barnskötare läser till förskollärare på deltid med bibehållen lön. De första tre tar examen i juni och
    har alla tackat ja till fortsatt anställning.`,
    T2: `Målet bedöms uppfyllas helt. Grupperna har i snitt 14,6 barn och tre nya förskollärare har börjat i Tallbacken.`,
    VB: `Målet har uppfyllts. Barngrupperna håller kommunfullmäktiges tak under hela året.`,
  },
  indicators: [
    {
      key: 'nojda-vardnadshavare',
      target: '87 %',
      forecast: { T1: '87 %', T2: '87 %' },
      analysis: {
        T1: `Förskoleundersökningen besvarades i mars men resultatet publiceras först i juni. Svarsfrekvensen är preliminärt 71
        procent, mot 64 året före. Enkäten har för första gången kunnat besvaras i mobilen på tolv språk.`,
      },
    },
    {
      key: 'barn-per-grupp',
      target: 'Max 15 barn',
      forecast: { T1: '14,9 barn', T2: '14,8 barn' },
      analysis: {
        T1: `Utfallet speglar att våren har flest barn per grupp. Elva av 124 grupper har fler än sjutton barn, alla av dem med
        femåringar som börjar skolan i augusti. Efter sommaren öppnar två mindre grupper för de yngsta på Strandängen.`,
        T2: `Höstens grupper är de minsta sedan 2019.`,
      },
    },
    {
      key: 'forskollarare',
      target: '32,5 %',
      forecast: { T1: '32,8 %', T2: '33,0 %' },
      analysis: {
        T1: `Andelen har minskat marginellt sedan årsskiftet på grund av föräldraledigheter. Sex förskollärare börjar i augusti
        och tre barnskötare blir klara med sin utbildning i juni, vilket lyfter andelen över årsmålet.`,
      },
    },
  ],
  activities: [
    {
      ...councilActivities['oppen-forskola'],
      analysis: {
        T1: `Öppettiderna har utökats med sammanlagt sex timmar i veckan, två timmar mer än kommunfullmäktige begärt. Den nya
        lördagsöppningen i Klockarberget har haft i snitt nitton barn per gång. Personalen har samtidigt fått schema som gör
        att ingen arbetar mer än var fjärde lördag.`,
        T2: `Besöken är fortsatt många. En tredje öppen förskola prövas i Varvskvarteren.`,
        VB: `Antalet besök ökade från 9 400 till 12 700.`,
      },
    },
  ],
  boardGoals: [
    {
      goal: 'norrstrand-sprak',
      description: `Under 2025 ligger tyngdpunkten på de yngsta barnen. Språkutvecklare på varje enhet handleder arbetslagen, och
      biblioteket är en del av vardagen. Barn som behöver mer stöd får det i sin egen grupp.`,
      expected: `Minst 95 procent av barnen har en aktuell språkkartläggning, och vårdnadshavarna känner till förskolans
      språkplan.`,
      status: { T1: 'full', T2: 'full', VB: 'full' },
      analysis: {
        T1: `Nämndmålet bedöms uppfyllas helt. Alla förskolor arbetar efter sin språkplan, och 93 procent av barnen har en aktuell
        kartläggning. De som saknas är framför allt barn som skolats in sedan februari.

        ## Så arbetar förskolorna
        Varje enhet har minst en språkutvecklare. Under våren har de handlett 46 arbetslag, oftast genom att titta på korta
        filmer från samlingar och måltider. Handledningen handlar mindre om material än om samspel: hur lång tid ett barn får på
        sig att svara, och hur ofta vuxna ställer frågor som de redan vet svaret på.

        Biblioteket har levererat bokpåsar till samtliga förskolor. Det mest lånade språket är fortfarande polska, följt av
        arabiska och somaliska. Ukrainska har ökat mest.

        ## Barn i behov av särskilt stöd
        Resursteamet har fått 38 nya uppdrag. Väntan på en första observation är tre veckor, en vecka kortare än i höstas.
        Teamets logoped har infört öppna rådgivningstider för pedagoger, vilket gör att enklare frågor inte längre behöver bli
        ärenden.`,
        T2: `Kartläggningarna omfattar nu även de yngsta på alla enheter.`,
        VB: `Nämndmålet har uppfyllts. 97 procent av barnen har en aktuell kartläggning.`,
      },
      indicators: [
        {
          key: 'platsgaranti',
          target: '99,5 %',
          forecast: { T1: '99,8 %', T2: '99,9 %' },
          analysis: {
            T1: `Tre av 428 sökande fick vänta längre än tre månader. Alla tre hade önskat plats på en viss förskola och tackat nej
            till ett annat erbjudande, men erbjudandet lämnades några dagar för sent. Rutinen för påminnelser har ändrats.`,
            VB: `Tre fall under våren är förklaringen till att utfallet inte är hundra procent. Sedan rutinen ändrades har alla fått plats i tid.`,
          },
        },
      ],
      activities: [
        {
          title: 'Kartlägga språket hos barn under två år på alla enheter',
          start: '2025-01-15',
          end: '2025-10-31',
          description: `Tallbackens förskolor tar fram metoden, som sedan sprids till övriga enheter.`,
          analysis: {
            T1: `Metoden är framtagen av Tallbackens förskolor och prövas nu på Strandängen. Pedagogerna uppskattar att den bygger
            på lek och inte kräver några prov. Spridningen till Klockarberget sker i september.`,
            T2: `Två av tre enheter använder metoden fullt ut.`,
            VB: `Alla enheter använder metoden.`,
          },
        },
        {
          title: 'Bjuda in vårdnadshavare till språkkvällar på varje förskola',
          start: '2025-02-01',
          end: '2025-11-30',
          analysis: {
            T1: `Fem av tio förskolor har hållit en språkkväll med sammanlagt 140 vårdnadshavare. Tolkar har funnits på plats, och
            barnpassning har ordnats i rummet intill. Resterande kvällar hålls i september och oktober.`,
            T2: `Höstens kvällar är inbokade.`,
            VB: `Tio kvällar har hållits med 312 deltagare.`,
          },
        },
      ],
    },
  ],
};
