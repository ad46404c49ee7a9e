// Reads drawings back with other people's parsers. A process of its own, because both are ES modules and Mermaid wants a
// DOM in the global scope. Standard input: { mermaid: string[], xml: string[] }; output: what was read, as JSON.
import { readFileSync } from 'node:fs';
import { DOMParser, parseHTML } from 'linkedom';

const { mermaid: sources, xml } = JSON.parse(readFileSync(0, 'utf8'));

const { window } = parseHTML('<html><body></body></html>');
for (const name of ['document', 'Element', 'HTMLElement', 'HTMLTemplateElement', 'Node', 'NodeFilter', 'DocumentFragment']) globalThis[name] ??= window[name];
Object.assign(globalThis, { window, DOMParser, NodeFilter: { SHOW_ALL: -1, SHOW_ELEMENT: 1, SHOW_TEXT: 4, SHOW_COMMENT: 128 } });
const { default: mermaid } = await import('mermaid');

const parsed = [];
for (const source of sources) {
  try {
    parsed.push((await mermaid.parse(source)).diagramType);
  } catch (error) {
    parsed.push(`error: ${String(error)}`);
  }
}

function elementsOf(node, found) {
  for (const child of node.childNodes) {
    if (child.nodeType !== 1) continue;
    const attributes = Object.fromEntries([...child.attributes].map(({ name, value }) => [name, value]));
    found.push({ name: child.tagName, attributes, text: child.textContent });
    elementsOf(child, found);
  }
  return found;
}
const elements = xml.map((text) => elementsOf(new DOMParser().parseFromString(text, 'text/xml'), []));

process.stdout.write(JSON.stringify({ mermaid: parsed, xml: elements }));
