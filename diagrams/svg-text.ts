import { fontFamily } from './font';
import { number as n } from './path-data';
import type { Scene } from './scene';
import { tones } from './style';
import { bodyOf, escapeXml, written, type Written } from './svg';

/** The editable and searchable SVG: text stays text and is drawn with the reader's fonts. */
export const svgText = (scene: Scene): string => textOf(written(scene));

export function textOf(svg: Written): string {
  return svg.head + bodyOf(svg, (text) => {
    const weight = text.weight === 'bold' ? ' font-weight="700"' : '';
    const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`;
    const turn = text.turn ? ` transform="rotate(${n(-text.turn)} ${n(text.x)} ${n(text.y)})"` : '';
    return `<text x="${n(text.x)}" y="${n(text.y)}"${turn} font-family="${fontFamily}" font-size="${n(text.size)}"${weight}${anchor} fill="${tones[text.tone]}">${escapeXml(text.text)}</text>`;
  });
}
