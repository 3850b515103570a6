/** Numbers from a seed (mulberry32): the same seed gives the same numbers everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer;

/** Numbers that programs trip over: signs, powers of two and their neighbours, too long, too small, no number at all. */
const HOSTILE = [
  '0',
  '-1',
  '1e9',
  '255',
  '65536',
  '2147483647',
  '-2147483648',
  '4294967296',
  '99999999999999999999',
  '1e-300',
  'NaN',
  '0.0000001',
  '00',
  '',
];

const place = (random: Random, length: number): number => Math.floor(random() * Math.max(1, length));

const MUTATIONS: readonly Mutation[] = [
  function flipBits(bytes, random) {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + place(random, 40); left > 0 && flipped.length > 0; left -= 1) {
      const at = place(random, flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << place(random, 8));
    }
    return flipped;
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, place(random, bytes.length));
  },
  function takeAway(bytes, random) {
    const from = place(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + place(random, 300))]);
  },
  function repeat(bytes, random) {
    const from = place(random, bytes.length);
    const chunk = bytes.subarray(from, from + 1 + place(random, 400));
    const times = 1 + place(random, 200);
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: times }, () => chunk),
      bytes.subarray(from),
    ]);
  },
  function splice(bytes, random, other) {
    const from = place(random, bytes.length);
    const start = place(random, other.length);
    const chunk = other.subarray(start, start + 1 + place(random, 2_000));
    return Buffer.concat([bytes.subarray(0, from), chunk, bytes.subarray(from + place(random, chunk.length))]);
  },
  function changeNumbers(bytes, random) {
    const share = random() * 0.2;
    const text = bytes
      .toString('latin1')
      .replaceAll(/-?\d+(?:\.\d+)?/g, (number) =>
        random() < share ? (HOSTILE[place(random, HOSTILE.length)] ?? number) : number,
      );
    return Buffer.from(text, 'latin1');
  },
  function swapHalves(bytes, random) {
    const at = place(random, bytes.length);
    return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
  },
  function overwrite(bytes, random) {
    const written = Buffer.from(bytes);
    const from = place(random, written.length);
    written.fill(
      [0x00, 0xff, 0x20, 0x28, 0x3c][place(random, 5)] ?? 0,
      from,
      Math.min(written.length, from + 1 + place(random, 100)),
    );
    return written;
  },
];

/** Bytes changed in one to three of the ways that files break and attackers break them. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let mutated = Buffer.from(bytes);
  for (let left = 1 + place(random, 3); left > 0; left -= 1) {
    const mutation = MUTATIONS[place(random, MUTATIONS.length)];
    mutated = Buffer.from(mutation?.(mutated, random, Buffer.from(other)) ?? mutated);
    // Repeats upon repeats would make files that the door refuses for their size alone.
    if (mutated.length > 2_000_000) mutated = mutated.subarray(0, 2_000_000);
  }
  return new Uint8Array(mutated);
}
