/** 联动: the tables of 消防 and 安防 show theirs alike. They stand in one list of the model; what triggers one says whose it is. */
import { linkageActions, linkageTriggers, type Linkage, type Model, type Site } from '../../model';
import { row, type Sheet } from '../../office/sheet';
import { nameOf, namesOf } from './words';

export const linkageColumns: Sheet['columns'] = [{ header: '序号', width: 5, align: 'center' }, { header: '名称', width: 24 }, { header: '触发', width: 20 }, { header: '区域', width: 24 }, { header: '动作', width: 22 }, { header: '对象', width: 60 }];

export const linkageRow = (model: Model, site: Site, item: Linkage, number: number) =>
  row(number, item.name, linkageTriggers[item.trigger].zh, item.zone === undefined ? '任一区域' : nameOf(model, site, item.zone), linkageActions[item.action].zh, namesOf(model, site, item.targets));
