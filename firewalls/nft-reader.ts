/**
 * Reads our own nft text back: a recursive descent over the part of nft's grammar that the generator writes.
 * Together with {@link nftMeaning} it shows that the text says what the model says.
 */
import { NftSyntaxError, tokenize, type Token } from './nft-tokens';

export interface NftSet {
  readonly type: string;
  readonly flags: string;
  readonly elements: readonly string[];
}

/** `{ a, b }` or `@name`, perhaps negated. */
export interface NftMembers {
  readonly negated: boolean;
  readonly elements: readonly string[];
  readonly set?: string;
}

export type NftMatch =
  | { readonly on: 'iifname' | 'oifname'; readonly name: string }
  | { readonly on: 'ip saddr' | 'ip daddr' | 'ip6 saddr' | 'ip6 daddr' | 'l4proto' | 'tcp dport' | 'udp dport' | 'icmpv6 type'; readonly members: NftMembers }
  | { readonly on: 'nfproto' | 'ct state' | 'ct status' | 'hoplimit'; readonly value: string };

export type NftVerdict =
  | { readonly kind: 'accept' | 'drop' }
  | { readonly kind: 'jump'; readonly chain: string }
  | { readonly kind: 'dnat'; readonly family: 4 | 6; readonly to: string };

export interface NftRule {
  readonly line: number;
  readonly matches: readonly NftMatch[];
  readonly counter?: string;
  readonly log?: { readonly prefix: string; readonly group: number };
  readonly verdict: NftVerdict;
  readonly comment?: string;
}

export interface NftChain {
  readonly base?: { readonly type: string; readonly hook: string; readonly priority: string; readonly policy: string };
  readonly rules: readonly NftRule[];
}

export interface NftFile {
  /** Interface name by variable. */
  readonly interfaces: ReadonlyMap<string, string>;
  readonly table: string;
  readonly counters: ReadonlySet<string>;
  readonly sets: ReadonlyMap<string, NftSet>;
  readonly chains: ReadonlyMap<string, NftChain>;
}

/** @throws NftSyntaxError on anything the generator does not write */
export const readNftables = (text: string): NftFile => new Reader(tokenize(text)).file();

class Reader {
  private at = 0;
  private readonly interfaces = new Map<string, string>();
  private readonly counters = new Set<string>();
  private readonly sets = new Map<string, NftSet>();
  private readonly chains = new Map<string, NftChain>();
  private table: string | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  file(): NftFile {
    for (this.skipEnds(); this.at < this.tokens.length; this.skipEnds()) {
      const word = this.word();
      if (word === 'define') this.define();
      else if (word === 'delete') {
        this.expectWords('table', 'inet');
        this.word();
        this.end();
      } else if (word === 'table') this.tableOf();
      else this.fail(`${word} is no statement of ours`);
    }
    if (this.table === undefined) this.fail('there is no table');
    return { interfaces: this.interfaces, table: this.table, counters: this.counters, sets: this.sets, chains: this.chains };
  }

  private define(): void {
    const name = this.word();
    this.expect('=');
    if (this.interfaces.has(name)) this.fail(`${name} is defined twice`);
    this.interfaces.set(name, this.text('string'));
    this.end();
  }

  private tableOf(): void {
    this.expectWords('inet');
    const name = this.word();
    if (this.peek().kind !== '{') return this.end();
    this.expect('{');
    this.table = name;
    this.items(() => {
      const kind = this.word();
      const item = this.word();
      this.expect('{');
      if (kind === 'counter') {
        this.unique(this.counters, item);
        this.counters.add(item);
        this.expect('}');
      } else if (kind === 'set') {
        this.unique(this.sets, item);
        this.sets.set(item, this.set());
      } else if (kind === 'chain') {
        this.unique(this.chains, item);
        this.chains.set(item, this.chain());
      } else this.fail(`${kind} is nothing a table of ours has`);
    });
  }

  private set(): NftSet {
    let type = '';
    let flags = '';
    let elements: string[] = [];
    this.items(() => {
      const word = this.word();
      if (word === 'type') type = this.word();
      else if (word === 'flags') flags = this.word();
      else if (word === 'comment') this.text('string');
      else if (word === 'elements') {
        this.expect('=');
        elements = this.braced();
      } else this.fail(`${word} is nothing a set of ours has`);
    });
    return { type, flags, elements };
  }

  private chain(): NftChain {
    let base: NftChain['base'];
    const rules: NftRule[] = [];
    this.items(() => {
      if (this.isWord('type')) base = this.base();
      else rules.push(this.rule());
    });
    return { ...(base ? { base } : {}), rules };
  }

  private base(): NonNullable<NftChain['base']> {
    this.expectWords('type');
    const type = this.word();
    this.expectWords('hook');
    const hook = this.word();
    this.expectWords('priority');
    const priority = this.word();
    this.expect(';');
    this.expectWords('policy');
    const policy = this.word();
    this.expect(';');
    return { type, hook, priority, policy };
  }

  private rule(): NftRule {
    const { line } = this.peek();
    const matches: NftMatch[] = [];
    let counter: string | undefined;
    let log: NftRule['log'];
    let verdict: NftVerdict | undefined;
    let comment: string | undefined;
    while (this.peek().kind !== 'end') {
      const word = this.word();
      if (comment !== undefined || (verdict && word !== 'comment')) this.fail(`${word} after the end of a rule`);
      switch (word) {
        case 'iifname': case 'oifname': matches.push({ on: word, name: this.interfaceName() }); break;
        case 'ip': case 'ip6': this.internet(word, matches); break;
        case 'meta': this.meta(matches); break;
        case 'tcp': case 'udp': this.expectWords('dport'); matches.push({ on: `${word} dport`, members: this.members() }); break;
        case 'icmpv6': this.expectWords('type'); matches.push({ on: 'icmpv6 type', members: this.members() }); break;
        case 'ct': this.connection(matches); break;
        case 'counter': this.expectWords('name'); counter = this.word(); break;
        case 'log': log = this.log(); break;
        case 'accept': case 'drop': verdict = { kind: word }; break;
        case 'jump': verdict = { kind: 'jump', chain: this.word() }; break;
        case 'dnat': verdict = this.dnat(); break;
        case 'comment': comment = this.text('string'); break;
        default: this.fail(`${word} is nothing a rule of ours says`);
      }
    }
    if (!verdict) return this.fail('a rule has no verdict');
    return { line, matches, ...(counter === undefined ? {} : { counter }), ...(log ? { log } : {}), verdict, ...(comment === undefined ? {} : { comment }) };
  }

  private internet(word: 'ip' | 'ip6', matches: NftMatch[]): void {
    const field = this.word();
    if (field === 'hoplimit') matches.push({ on: 'hoplimit', value: this.word() });
    else if (field === 'saddr' || field === 'daddr') matches.push({ on: `${word} ${field}`, members: this.members() });
    else this.fail(`${word} ${field} is nothing a rule of ours matches`);
  }

  private meta(matches: NftMatch[]): void {
    const field = this.word();
    if (field === 'l4proto') matches.push({ on: 'l4proto', members: this.members() });
    else if (field === 'nfproto') matches.push({ on: 'nfproto', value: this.word() });
    else this.fail(`meta ${field} is nothing a rule of ours matches`);
  }

  private connection(matches: NftMatch[]): void {
    const field = this.word();
    if (field !== 'state' && field !== 'status') return this.fail(`ct ${field} is nothing a rule of ours matches`);
    let value = this.word();
    while (this.peek().kind === ',') {
      this.expect(',');
      value += `,${this.word()}`;
    }
    matches.push({ on: field === 'state' ? 'ct state' : 'ct status', value });
  }

  private log(): NonNullable<NftRule['log']> {
    this.expectWords('prefix');
    const prefix = this.text('string');
    this.expectWords('group');
    const group = Number(this.word());
    this.expectWords('snaplen');
    this.word();
    return { prefix, group };
  }

  private dnat(): NftVerdict {
    const key = this.word();
    this.expectWords('to');
    return { kind: 'dnat', family: key === 'ip6' ? 6 : 4, to: this.word() };
  }

  private members(): NftMembers {
    const negated = this.peek().kind === '!=';
    if (negated) this.expect('!=');
    if (this.peek().kind === '{') return { negated, elements: this.braced() };
    const word = this.word();
    return word.startsWith('@') ? { negated, elements: [], set: word.slice(1) } : { negated, elements: [word] };
  }

  private braced(): string[] {
    const elements: string[] = [];
    this.expect('{');
    for (this.skipEnds(); this.peek().kind !== '}'; this.skipEnds()) {
      elements.push(this.word());
      this.skipEnds();
      if (this.peek().kind === ',') this.expect(',');
      else if (this.peek().kind !== '}') this.fail('a comma is missing');
    }
    this.expect('}');
    return elements;
  }

  private interfaceName(): string {
    const token = this.take();
    if (token.kind === 'string') return token.text;
    if (token.kind !== 'variable') return this.fail('an interface is missing');
    return this.interfaces.get(token.text) ?? this.fail(`$${token.text} is not defined`);
  }

  // ---- tokens ----

  private items(item: () => void): void {
    for (this.skipEnds(); this.peek().kind !== '}'; this.skipEnds()) item();
    this.expect('}');
  }

  private unique(known: { has(name: string): boolean }, name: string): void {
    if (known.has(name)) this.fail(`${name} is there twice`);
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', line: 0 };
  }
  private take(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }
  private skipEnds(): void {
    while (this.at < this.tokens.length && this.peek().kind === 'end') this.at++;
  }
  private end(): void {
    this.expect('end');
  }
  private expect(kind: Token['kind']): void {
    if (this.take().kind !== kind) this.fail(`${kind} is missing`);
  }
  private text(kind: 'word' | 'string'): string {
    const token = this.take();
    return token.kind === kind ? token.text : this.fail(`a ${kind} is missing`);
  }
  private word(): string {
    return this.text('word');
  }
  private isWord(text: string): boolean {
    const token = this.peek();
    return token.kind === 'word' && token.text === text;
  }
  private expectWords(...words: readonly string[]): void {
    for (const word of words) if (this.word() !== word) this.fail(`${word} is missing`);
  }
  private fail(what: string): never {
    throw new NftSyntaxError(this.tokens[Math.max(0, this.at - 1)]?.line ?? 0, what);
  }
}
