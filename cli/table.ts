/** Columns on a terminal, where a Chinese character is two wide. */
export const displayWidth = (text: string): number => [...text].reduce((width, character) => width + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);

/** Rows as lines, each column as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, displayWidth(cell))), []);
  return rows.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat(widths[i]! - displayWidth(cell)))).join('  ').trimEnd());
}

/** What may not begin a line, and what may not end one. */
const closing = /[，。、；：！？）》」』】〉…—％%]/u;
const opening = /[（《「『【〈]/u;
const han = /[\u2e80-\u9fff\uff00-\uffef]/u;

/** Lines of at most `width` columns: words stay whole, Chinese breaks between characters, and punctuation stays with what it belongs to. */
export function wrapText(text: string, width: number): string {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      if (line.trim() !== '' && displayWidth((line + piece).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    return [...lines, line.trimEnd()];
  }).join('\n');
}

/** Pieces between which a line may be broken, spaces at their beginnings. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let breakable = true;
  let before = '';
  for (const character of text) {
    const starts = character === ' ' ? before !== ' ' : before !== ' ' && (han.test(character) || han.test(before));
    if (pieces.length === 0 || (breakable && starts && !closing.test(character))) pieces.push(character);
    else pieces[pieces.length - 1] += character;
    breakable = !opening.test(character);
    before = character;
  }
  return pieces;
}
