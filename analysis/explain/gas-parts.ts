/** 喷嘴 and 泄压口: parts of a gas zone with codes of their own. They are told first, then the zone they belong to. */
import { nozzleGroup, reliefGroup, siteIndexOf, type Bilingual, type Model } from '../../model';
import { both, named, section, type Section } from './section';

export interface GasPart { readonly heading: Bilingual; readonly sections: readonly Section[] }

/** What bears the code itself, where that is a part of a gas zone. */
export function gasPartCalled(model: Model, code: string): GasPart | undefined {
  const { site } = model;
  for (const zone of site?.fire.gasZones ?? []) {
    const of = named(model, zone.id);
    const heading = ({ zh, en }: Bilingual): Bilingual => both(`${code}：${zh}，属于 ${of.zh}`, `${code}: ${en.toLowerCase()} of ${of.en}`);
    const place = both('位置', 'Where it is');
    const nozzle = zone.nozzles.find((each) => each.code === code);
    if (nozzle) {
      const room = named(model, nozzle.room);
      const height = nozzle.z === undefined ? both('', '') : both(`，高 ${nozzle.z} mm`, `, ${nozzle.z} mm high`);
      return { heading: heading(nozzleGroup.words), sections: section(place, [both(`在 ${room.zh}（${nozzle.x}, ${nozzle.y} mm${height.zh}）`, `in ${room.en} (${nozzle.x}, ${nozzle.y} mm${height.en})`)]) };
    }
    const relief = zone.reliefs.find((each) => each.code === code);
    if (relief) {
      const wall = siteIndexOf(site!).walls.get(relief.wall);
      const room = named(model, wall?.left ?? wall?.right ?? relief.wall);
      return {
        heading: heading(reliefGroup.words),
        sections: section(place, [
          both(`在 ${room.zh} 的墙上，中心距墙首端 ${relief.offset} mm，下沿高 ${relief.sill} mm`, `in a wall of ${room.en}, its centre ${relief.offset} mm from the first end, its lower edge ${relief.sill} mm high`),
          both(`净宽×净高 ${relief.width}×${relief.height} mm${relief.waveguide ? '，经波导穿过屏蔽体' : ''}`, `${relief.width} × ${relief.height} mm${relief.waveguide ? ', through the shield by a waveguide' : ''}`),
        ]),
      };
    }
  }
  return undefined;
}
