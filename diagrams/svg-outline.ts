import { measure, outline } from './font';
import { number as n } from './path-data';
import type { Scene, TextShape } from './scene';
import { tones } from './style';
import { svgOf } from './svg';

/** Where a line of text begins. */
export function startOf(text: TextShape): number {
  if (text.anchor === 'start') return text.x;
  const width = measure(text.text, text.size, text.weight);
  return text.anchor === 'middle' ? text.x - width / 2 : text.x - width;
}

/** The SVG that looks the same everywhere: every letter is an outline, no font is needed. For Word and for PNG. */
export function svgOutline(scene: Scene): string {
  return svgOf(scene, (text) => {
    const { d, unitsPerEm } = outline(text.text, text.weight);
    if (d === '') return '';
    const scale = Number((text.size / unitsPerEm).toFixed(6));
    return `<path transform="translate(${n(startOf(text))} ${n(text.y)}) scale(${scale})" d="${d}" fill="${tones[text.tone]}"/>`;
  });
}
