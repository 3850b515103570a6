import { describe, expect, it } from 'vitest';

import { readNumbers } from './numbers.ts';

/**
 * What the reader makes of numbers as reports write them: the text, and every number in order as kind, value, unit and
 * how exact it is, left out where it is exact. Nothing after the arrow: no number is read. See docs/domain/numbers.md.
 */
const EXAMPLES = `
# shares
Andelen är 0,85 %. → share 0.85 %
Andelen är 0,85% i år. → share 0.85 %
85 procent är nöjda. → share 85 %
85-procentig svarsfrekvens → share 85 %
hela 100 % → share 100 %
drygt 40 procent → share 40 % over
knappt 40 procent → share 40 % under
ca 40 procent → share 40 % about
cirka 40 % → share 40 % about
ungefär 40 % → share 40 % about
omkring 40 % → share 40 % about
runt 40 % → share 40 % about
nästan 40 % → share 40 % about
närmare 40 % → share 40 % about
minst 40 % → share 40 % atLeast
högst 40 % → share 40 % atMost
max 40 % → share 40 % atMost
upp till 40 % → share 40 % atMost
mer än 40 % → share 40 % over
över 40 % → share 40 % over
under 40 % → share 40 % under
mindre än 40 % → share 40 % under
80–90 % → share 80 % range; share 90 % range
mellan 80 och 90 procent → share 80 % range; share 90 % range
hälften av eleverna → share 50 %
knappt hälften → share 50 % under
drygt hälften → share 50 % over
mer än hälften → share 50 % over
nästan hälften → share 50 % about
en tredjedel → share 33.3 %
var tredje besökare → share 33.3 %
vart tredje hushåll → share 33.3 %
två tredjedelar → share 66.7 %
drygt två tredjedelar → share 66.7 % over
en fjärdedel → share 25 %
var fjärde → share 25 %
vart fjärde barn → share 25 %
tre fjärdedelar → share 75 %
en femtedel → share 20 %
två femtedelar → share 40 %
tre femtedelar → share 60 %
fyra femtedelar → share 80 %
var femte elev → share 20 %
vart femte hushåll → share 20 %
en tiondel → share 10 %
var tionde → share 10 %
varannan boende → share 50 %
vartannat hushåll → share 50 %
halva gruppen → 
3 promille → share 0.3 %
noll procent → share 0 %
# points
2,4 procentenheter → points 2.4 procentenheter
en procentenhet → points 1 procentenheter
drygt fem procentenheter → points 5 procentenheter over
ökat med 3 %-enheter → points 3 procentenheter
ökat med 3 p.e. → points 3 procentenheter
0,2-procentenheters skillnad → points 0.2 procentenheter
# counts
1 647 samtal → count 1647
1 647 samtal → count 1647
12 000 besök → count 12000
12000 besök → count 12000
drygt 1 200 ansökningar → count 1200 over
knappt 300 barn → count 300 under
närmare 300 barn → count 300 about
ca 45 elever → count 45 about
minst 45 elever → count 45 atLeast
som mest 45 elever → count 45 atMost
upp emot 45 elever → count 45 atMost
30–40 elever → count 30 range; count 40 range
30 - 40 elever → count 30 range; count 40 range
mellan 30 och 40 elever → count 30 range; count 40 range
3 st → count 3 st
3 stycken → count 3 st
ett 20-tal ungdomar → count 20 about
ett 20 tal ungdomar → count 20 about
ett tjugotal ungdomar → count 20 about
ett tiotal → count 10 about
ett femtontal → count 15 about
ett trettiotal → count 30 about
ett femtiotal → count 50 about
ett hundratal → count 100 about
ett tusental → count 1000 about
ett dussin → count 12 about
ett par elever → 
några elever → 
flera elever → 
fyra elever → count 4
tretton elever → count 13
tjugotre elever → count 23
hundra elever → count 100
tvåhundra elever → count 200
tusen besökare → count 1000
två tusen besökare → count 2000
tvåtusen besökare → count 2000
1,5 miljoner besök → count 1500000
en miljon besök → count 1000000
fyra av de sju indikatorerna → count 4; count 7
4 av 7 → count 4; count 7
en av tre → count 1; count 3
nio av tio → count 9; count 10
två och ett halvt → 
elever: 45 → count 45
(45) → count 45
45. → count 45
+3 platser → count 3
−3 platser → count -3
-3 platser → count -3
4,5 tjänster → count 4.5
10,75 årsarbetare → count 10.75
index 78 → count 78
78 i index → count 78
# money
1,0 mnkr → money 1.0 mnkr
1,0 mkr → money 1.0 mnkr
1,0 Mkr → money 1.0 mnkr
1,0 msek → money 1.0 mnkr
1,0 miljoner kronor → money 1.0 mnkr
1 miljon kronor → money 1 mnkr
en miljon kronor → money 1 mnkr
två miljoner kronor → money 2 mnkr
3,2 miljarder kronor → money 3200 mnkr
150 tkr → money 150 tkr
150 tusen kronor → money 150 tkr
150 kkr → money 150 tkr
1 500 kronor → money 1500 kr
1 500 kr → money 1500 kr
1500:- → money 1500 kr
1 500 SEK → money 1500 kr
minus 2,5 mnkr → money -2.5 mnkr
−2,5 mnkr → money -2.5 mnkr
-2,5 mnkr → money -2.5 mnkr
plus 2,5 mnkr → money 2.5 mnkr
+0,2 mnkr → money 0.2 mnkr
drygt 3 mnkr → money 3 mnkr over
ca 500 tkr → money 500 tkr about
12 kr/m² → money 12 kr
50 öre → money 0.5 kr
# dates, years and times are no amounts
19/12 → date 19
fram till 19/12 → date 19
den 19 december → date 19
19 dec. → date 19
den 1:e maj → date 1
2022-05-01 → date 2022; date 5; date 1
20220501 → date 20220501
220501 → date 220501
1/1–30/6 → date 1; date 30
år 2022 → year 2022
under 2022 → year 2022
2021–2023 → year 2021; year 2023
2021/2022 → year 2021
läsåret 22/23 → date 22
2022 personer → count 2022
vecka 24 → time 24
v. 24 → time 24
v 24 → time 24
veckorna 24 och 25 → time 24; time 25
vecka 24–26 → time 24; time 26
kl. 14 → time 14
kl 14.30 → time 14.30
klockan 9 → time 9
08.00–16.00 → time 8.00; time 16.00
48 timmar → time 48
tre dagar → time 3
fem arbetsdagar → time 5
10 vardagar → time 10
två veckor → time 2
6 månader → time 6
12 månaders frånvaro → time 12
18 mån → time 18
tio minuter → time 10
7,5 timmar → time 7.5
# ages
65 år → age 65 år
65-åringar → age 65 år
65-åriga → age 65 år
13–15 år → age 13 år range; age 15 år range
över 65 år → age 65 år over
16-åring → age 16 år
tolv år → age 12 år
# references and names
6 kap. 6 § → reference 6; reference 6
11 kap 5 § → reference 11; reference 5
§ 45 → reference 45
§45 → reference 45
punkt 3 → reference 3
bilaga 2 → reference 2
avsnitt 4 → reference 4
sidan 12 → reference 12
sid. 12 → reference 12
s. 12 → reference 12
mål 3 → reference 3
mål 3.4 → reference 3.4
tabell 5 → reference 5
diagram 5 → reference 5
figur 5 → reference 5
tertial 2 → reference 2
kvartal 3 → reference 3
halvår 1 → reference 1
årskurs 7 → reference 7
åk 9 → reference 9
årskurs 7–9 → reference 7; reference 9
dnr 345 → reference 345
SFS 2010:800 → reference 2010
lagen (1993:387) → reference 1993
prop. 2019 → reference 2019
Agenda 2030 → reference 2030
covid-19 → 
F-3 → 
A4 → 
B2-nivå → 
nivå 3 → reference 3
fas 2 → reference 2
steg 3 → reference 3
linje 14 → reference 14
ISO 14001 → reference 14001
LSS 9 § → reference 9
811218-9876 → reference 811218; reference 9876
19811218-9876 → reference 19811218; reference 9876
556677-8899 → reference 556677; reference 8899
1:a → ordinal 1
3:e → ordinal 3
1:a gången → ordinal 1
2:a plats → ordinal 2
# telephone numbers
08-508 22 000 → phone 8; phone 508; phone 22000
tel 08-508 22 000 → phone 8; phone 508; phone 22000
070-123 45 67 → phone 70; phone 123; phone 45; phone 67
telefon 12 345 → phone 12345
0771-11 22 33 → phone 771; phone 11; phone 22; phone 33
+46 8 508 22 000 → phone 46; phone 8508; phone 22000
# in sentences
Andelen har minskat från 37,7 till 35,3. → count 37.7; count 35.3
Minskat med 0,2% sedan förra året. → share 0.2 %
Under 2022 kom 45 klagomål, varav 12 om mat. → year 2022; count 45; count 12
Av 120 svarande är 96 procent nöjda. → count 120; share 96 %
12 av 19 (63 %) svarade. → count 12; count 19; share 63 %
Enligt 11 kap. 5 § fick 3 personer avslag. → reference 11; reference 5; count 3
I årskurs 9 är 82 % behöriga. → reference 9; share 82 %
Ring 08-123 45 67 före den 5 maj. → phone 8; phone 123; phone 45; phone 67; date 5
Budgeten är 212,4 mnkr och prognosen 214,9 mnkr. → money 212.4 mnkr; money 214.9 mnkr
Väntetiden var i snitt 14 dagar. → time 14
Tre gånger fler sökte. → 
1. Trygghet → 
1.2 Äldre lever gott → 
`;

const cases = EXAMPLES.split('\n')
  .filter((line) => line.includes('→'))
  .map((line) => {
    const [text = '', told = ''] = line.split('→').map((part) => part.trim());
    return { text, told };
  });

describe('numbers in Swedish text', () => {
  it.each(cases)('reads $text', ({ text, told }) => {
    const read = readNumbers(text).map(({ kind, value, unit, exactness }) =>
      [kind, value, unit, exactness === 'exact' ? null : exactness].filter((part) => part !== null).join(' '),
    );
    expect(read.join('; ')).toBe(told);
  });
});
