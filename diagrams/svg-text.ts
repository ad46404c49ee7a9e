import { fontFamily } from './font';
import { number as n } from './path-data';
import type { Scene } from './scene';
import { tones } from './style';
import { escapeXml, svgOf } from './svg';

/** The editable and searchable SVG: text stays text and is drawn with the reader's fonts. */
export function svgText(scene: Scene): string {
  return svgOf(scene, (text) => {
    const weight = text.weight === 'bold' ? ' font-weight="700"' : '';
    const anchor = text.anchor === 'start' ? '' : ` text-anchor="${text.anchor}"`;
    return `<text x="${n(text.x)}" y="${n(text.y)}" font-family="${fontFamily}" font-size="${n(text.size)}"${weight}${anchor} fill="${tones[text.tone]}">${escapeXml(text.text)}</text>`;
  });
}
