import { iconOf } from './icons';
import { number as n } from './path-data';
import type { Graph, GraphGroup, GraphNode, Scene } from './scene';
import { lines, tones } from './style';
import { escapeXml, iconSvg } from './svg';
import { tint } from './mermaid';

/**
 * The drawing for draw.io: zones as containers, devices as vertices with their symbol, cables as edges that stay attached
 * when a device is moved. Uncompressed XML, so that it can be compared and merged as text.
 */
export function drawioOf(scene: Scene): string {
  const { graph, sheet } = scene;
  const cells: string[] = ['<mxCell id="0"/>', '<mxCell id="1" parent="0"/>'];
  const boxes = new Map(graph.groups.map((group) => [group.id, group]));
  for (const group of outermostFirst(graph)) cells.push(groupCell(group, boxes));
  for (const node of graph.nodes) cells.push(nodeCell(node, boxes));
  for (const [i, edge] of graph.edges.entries()) {
    const paint = lines[edge.style];
    const dashed = edge.mark === 'removed' ? 'dashed=1;dashPattern=1 3;opacity=60;' : paint.dash ? `dashed=1;dashPattern=${paint.dash.map((length) => n(Math.max(length, 1))).join(' ')};` : '';
    const style = `edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;fontSize=8;endArrow=${edge.arrow ? 'block' : 'none'};strokeColor=${tones[paint.tone]};strokeWidth=${n(paint.width + (edge.mark === 'added' ? 2 : 0))};${dashed}`;
    cells.push(`<mxCell id="edge-${i + 1}" value="${escapeXml(edge.label ?? '')}" style="${style}" edge="1" parent="1" source="${cellId(edge.from)}" target="${cellId(edge.to)}"><mxGeometry relative="1" as="geometry"/></mxCell>`);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="jifang">',
    `<diagram id="${escapeXml(scene.name)}" name="${escapeXml(scene.title)}">`,
    `<mxGraphModel dx="${n(sheet.width)}" dy="${n(sheet.height)}" grid="1" gridSize="5" page="1" pageScale="1" pageWidth="${n(sheet.width)}" pageHeight="${n(sheet.height)}" math="0" shadow="0">`,
    '<root>', ...cells, '</root>', '</mxGraphModel>', '</diagram>', '</mxfile>', '',
  ].join('\n');
}

const cellId = (id: string): string => escapeXml(`n-${id}`);

/** Parents must be written before their children. */
function outermostFirst(graph: Graph): GraphGroup[] {
  const out: GraphGroup[] = [];
  const add = (parent: string | undefined): void => {
    for (const group of graph.groups) {
      if (group.parent !== parent) continue;
      out.push(group);
      add(group.id);
    }
  };
  add(undefined);
  return out;
}

/** draw.io wants positions from the container's corner. */
function geometry(item: GraphNode | GraphGroup, parent: GraphGroup | undefined): string {
  return `<mxGeometry x="${n(item.x - (parent?.x ?? 0))}" y="${n(item.y - (parent?.y ?? 0))}" width="${n(item.width)}" height="${n(item.height)}" as="geometry"/>`;
}

function groupCell(group: GraphGroup, boxes: ReadonlyMap<string, GraphGroup>): string {
  const parent = group.parent === undefined ? undefined : boxes.get(group.parent);
  const style = `swimlane;startSize=18;html=1;rounded=1;arcSize=4;collapsible=0;container=1;fontSize=10;fontStyle=1;fontColor=#ffffff;align=left;spacingLeft=6;fillColor=${tones[group.tone]};swimlaneFillColor=${tint(group.tone)};strokeColor=${tones[group.tone]};`;
  return `<mxCell id="${cellId(group.id)}" value="${escapeXml(group.label)}" style="${style}" vertex="1" parent="${parent ? cellId(parent.id) : '1'}">${geometry(group, parent)}</mxCell>`;
}

function nodeCell(node: GraphNode, boxes: ReadonlyMap<string, GraphGroup>): string {
  const parent = node.group === undefined ? undefined : boxes.get(node.group);
  // draw.io splits styles at semicolons, so its data URIs leave out `;base64`.
  const image = `data:image/svg+xml,${Buffer.from(iconSvg(iconOf(node.icon))).toString('base64')}`;
  const style = `shape=image;html=1;aspect=fixed;imageAspect=0;verticalLabelPosition=bottom;verticalAlign=top;align=center;fontSize=8;image=${image};${node.mark === 'removed' ? 'opacity=40;' : ''}${node.mark ? `imageBorder=${tones.ink};` : ''}`;
  return `<mxCell id="${cellId(node.id)}" value="${node.label.map((line) => escapeXml(escapeXml(line))).join('&lt;br&gt;')}" style="${style}" vertex="1" parent="${parent ? cellId(parent.id) : '1'}">${geometry(node, parent)}</mxCell>`;
}
