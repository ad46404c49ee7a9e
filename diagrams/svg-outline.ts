import { outline } from './font';
import { number as n } from './path-data';
import type { Scene } from './scene';
import { tones } from './style';
import { bodyOf, written, type Written } from './svg';
import { startOf } from './text-place';

/** The SVG that looks the same everywhere: every letter is an outline, no font is needed. For Word and for PNG. */
export const svgOutline = (scene: Scene): string => new TextDecoder().decode(outlineOf(written(scene)));

/** The same as UTF-8. After its head it has Latin letters only, whose codes are their bytes: half a megabyte is not encoded a second time. */
export function outlineOf(svg: Written): Uint8Array {
  const body = bodyOf(svg, (text) => {
    const { d, unitsPerEm } = outline(text.text, text.weight);
    if (d === '') return '';
    const scale = Number((text.size / unitsPerEm).toFixed(6));
    const [x, y] = startOf(text);
    const turn = text.turn ? ` rotate(${n(-text.turn)})` : '';
    return `<path transform="translate(${n(x)} ${n(y)})${turn} scale(${scale})" d="${d}" fill="${tones[text.tone]}"/>`;
  });
  const head = Buffer.from(svg.head);
  const bytes = Buffer.allocUnsafeSlow(head.length + body.length);
  head.copy(bytes);
  bytes.write(body, head.length, 'latin1');
  return bytes;
}
