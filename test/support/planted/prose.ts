import type { Dice } from '../generator/dice.ts';

const WHO = [
  'Kulturskolans lärare har tillsammans provat',
  'Vaktmästarna vid sporthallen beskriver',
  'En arbetsgrupp från hemtjänsten har skissat på',
  'Bibliotekarierna i Granby har utvecklat',
  'Trädgårdslaget har dokumenterat',
  'Fritidsledarna har i dialog med unga formulerat',
  'Kökspersonalen har satt ord på',
  'Våra kontaktcenter har lyft fram',
  'Simlärarna har beskrivit för varandra',
  'Boendestödjarna har prövat',
  'Äldrelotsen har inventerat',
  'Skolsköterskorna har samlat erfarenheter av',
  'Handläggarna för färdtjänst har ritat upp',
  'Museets pedagoger har dukat upp för',
  'Ungdomsrådet har kommenterat',
  'Gatukontorets samordnare har kartlagt',
  'Dagverksamheten i Lillhagen har öppnat för',
  'Överförmyndarens jurister har gått igenom',
  'Måltidsvärdarna har gett förslag på',
  'Teamet kring anhöriga har byggt vidare på',
  'Konsumentvägledaren har tipsat om',
  'Fältassistenterna har berättat om',
  'Arkivarien har ordnat med',
  'Receptionen i medborgarhuset har tänkt igenom',
  'Kommunekologen har visat',
  'Flyktinglotsarna har bjudit in till',
  'Stallets ledare har introducerat',
  'Dramapedagogen har låtit barnen välja',
  'Badmästarna har talat igenom',
  'Rektorerna i öster har bytt idéer om',
  'Verkstadens handledare har monterat',
  'Volontärerna på träffpunkten har ordnat',
  'Syskonen bakom odlingslotterna har delat med sig av',
  'Sommarvikarierna har uppskattat',
];
const WHAT = [
  'ett lugnare sätt att ta emot nya besökare',
  'hur rummen kan användas när det är kväll',
  'en enklare väg mellan telefon och möte',
  'ett samtal om språk, lek och rörelse',
  'vad som händer när dörren står öppen',
  'tydligare skyltar längs gångstråket',
  'en meny med mer grönt och mindre kött',
  'berättelser som annars skulle gå förlorade',
  'nya former för läxhjälp bland bokhyllorna',
  'trygga rutiner kring nycklar och larm',
  'hur musik kan väcka minnen',
  'en gemensam bild av vad som är viktigt för den enskilde',
  'ett varmare bemötande i dörren',
  'gamla kartor över sjöns stränder',
  'cykelställ, bänkar och belysning vid hållplatsen',
  'ett arbetssätt där två kollegor läser varandras brev',
  'en mjukare övergång från förskola till skola',
  'vilka hjälpmedel som gör vardagen lättare',
  'utflykter till skogen med matsäck',
  'handledning i små grupper varannan vecka',
  'en blomsteräng bakom ishallen',
  'tolkning på distans för ovanliga språk',
  'hur biblioteket låter när det är fullt av liv',
  'det fina i att få välja själv',
  'samarbetet med idrottsföreningarna i byn',
  'körsång över generationsgränserna',
  'ett digitalt anslag som alla kan läsa',
  'lekfulla övningar i vatten',
  'återbruk av möbler mellan kontoren',
  'en kväll om rättigheter och stöd för vårdnadshavare',
  'snickarglädje, färg och form',
  'hur man lyssnar färdigt innan man svarar',
  'promenader med samtal på lättläst svenska',
  'ett årshjul som hänger i fikarummet',
];

const shuffled = (values: readonly string[], dice: Dice): string[] =>
  values
    .map((value) => ({ value, at: dice.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);

/** Sentences without numbers and without claims; a document never gets the same words twice. */
export class Prose {
  private readonly who: string[];
  private readonly what: string[];

  private constructor(who: readonly string[], what: readonly string[]) {
    this.who = [...who];
    this.what = [...what];
  }

  static shuffled(dice: Dice): Prose {
    return new Prose(shuffled(WHO, dice), shuffled(WHAT, dice));
  }

  /** Goes on from here by itself: twins get the same sentences. */
  copy(): Prose {
    return new Prose(this.who, this.what);
  }

  /** How many sentences there are still. */
  get left(): number {
    return Math.min(this.who.length, this.what.length);
  }

  sentence(): string {
    const [who, what] = [this.who.pop(), this.what.pop()];
    if (who === undefined || what === undefined) throw new Error('the document asks for more prose than there is');
    return `${who} ${what}.`;
  }
}
