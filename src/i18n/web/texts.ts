import type { InterfaceLanguage } from './language.ts';

/** A group of interface texts: the Swedish ones say which keys there are, the compiler demands the same in English. */
export type Texts<T> = Readonly<Record<InterfaceLanguage, T>>;

export const texts = <T extends Readonly<Record<string, unknown>>>(sv: T, en: NoInfer<T>): Texts<T> => ({ sv, en });
