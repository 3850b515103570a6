/** The part of saxen (MIT) that is used here; the package ships no types of its own. */
declare module 'saxen' {
  export type Decode = (text: string) => string;
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    on(event: 'error', handler: (error: Error) => void): this;
    on(event: 'warn', handler: (warning: Error) => void): this;
    /** Gives the error that stopped it, or nothing. */
    parse(xml: string): Error | undefined;
  }
}
