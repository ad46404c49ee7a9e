import { PicturePool } from '../../cli/picture-pool';
import { drawings, filesOf, type Scene } from '../../diagrams';
import { svgText } from '../../diagrams/svg-text';
import { inventoryBooks } from '../../inventory';
import { writeBook } from '../../office/workbook';
import { exampleModel } from '../support';

const model = exampleModel('t7-reference');
const scenes = drawings(model).slice(0, 4);
const book = inventoryBooks(model).find(({ kind }) => kind === 'table')!;

const written = ({ sheet, shapes, ...about }: Scene) => ({ seen: JSON.stringify({ sheet, shapes }), about: JSON.stringify(about), dpi: 60 });

async function made(help: boolean): Promise<Uint8Array[]> {
  const pool = new PicturePool();
  try {
    const drawn = scenes.map((scene) => pool.draw(written(scene)));
    const rest = [pool.book(JSON.stringify(book)), pool.make(svgText(scenes[0]!), scenes[0]!.sheet.width, 30)];
    if (help) await pool.help();
    return [...(await Promise.all(drawn)).flatMap(({ texts, png }) => [...texts.map(({ bytes }) => bytes), png!]), ...await Promise.all(rest)];
  } finally {
    await pool.close();
  }
}

it('What threads make is what is made without them, whoever takes it', async () => {
  const alone = [
    ...scenes.flatMap((scene) => filesOf(scene, { dpi: 60 }).map(({ bytes }) => bytes)),
    await writeBook(book),
    filesOf(scenes[0]!, { dpi: 30 }).at(-1)!.bytes,
  ].map((bytes) => Buffer.from(bytes));
  for (const help of [false, true]) {
    const there = await made(help);
    expect(there.map((bytes, i) => Buffer.from(bytes).equals(alone[i]!))).toEqual(alone.map(() => true));
  }
});

it('What one of them cannot make is told to who waits for it, and not to the others', async () => {
  const pool = new PicturePool();
  try {
    const wrong = pool.make('<svg viewBox="0 0 10 10"><circle cx="5" cy="5" r="3"/></svg>', 10, 72);
    await pool.help();
    await expect(wrong).rejects.toThrow();
    await expect(pool.make('<svg viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#000000"/></svg>', 10, 72)).resolves.toBeInstanceOf(Uint8Array);
  } finally {
    await pool.close();
  }
});
