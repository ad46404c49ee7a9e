/** Tokens of our own nft text. Line ends count: a rule ends with its line. */
export type Token =
  | { readonly kind: 'word' | 'string' | 'variable'; readonly text: string; readonly line: number }
  | { readonly kind: '{' | '}' | ',' | '=' | '!=' | ';' | 'end'; readonly line: number };

/** What the reader does not know is an error, never skipped: a rule that is not understood must not look read. */
export class NftSyntaxError extends Error {
  constructor(readonly line: number, what: string) {
    super(`line ${line}: ${what}`);
    this.name = 'NftSyntaxError';
  }
}

const wordCharacter = /[A-Za-z0-9_\-./:@*]/;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const run = (from: number): number => {
    let end = from;
    while (end < text.length && wordCharacter.test(text[end]!)) end++;
    return end;
  };
  while (at < text.length) {
    const character = text[at]!;
    if (character === '\n') {
      tokens.push({ kind: 'end', line: line++ });
      at++;
    } else if (character === ' ' || character === '\t') at++;
    else if (character === '#') at = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    else if (character === '"') {
      const end = text.indexOf('"', at + 1);
      if (end < 0 || text.slice(at, end).includes('\n')) throw new NftSyntaxError(line, 'a quoted text has no end');
      tokens.push({ kind: 'string', text: text.slice(at + 1, end), line });
      at = end + 1;
    } else if (character === '{' || character === '}' || character === ',' || character === '=' || character === ';') {
      tokens.push({ kind: character, line });
      at++;
    } else if (text.startsWith('!=', at)) {
      tokens.push({ kind: '!=', line });
      at += 2;
    } else if (character === '$' || wordCharacter.test(character)) {
      const from = character === '$' ? at + 1 : at;
      const end = run(from);
      if (end === from) throw new NftSyntaxError(line, `a name is missing after ${character}`);
      tokens.push({ kind: character === '$' ? 'variable' : 'word', text: text.slice(from, end), line });
      at = end;
    } else throw new NftSyntaxError(line, `the character ${JSON.stringify(character)} has no meaning here`);
  }
  tokens.push({ kind: 'end', line });
  return tokens;
}
