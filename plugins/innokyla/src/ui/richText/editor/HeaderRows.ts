import { Extension } from '@tiptap/core';
import type { Node as DocNode } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';

/** Calls back for each cell of a table in the document that is of the wrong sort for its row. */
function wrongCells(
  doc: DocNode,
  onWrong: (position: number, cell: DocNode, name: string) => void,
) {
  doc.descendants((node, position, parent) => {
    if (node.isTextblock) return false;
    if (node.type.name !== 'tableRow') return true;
    const name = parent?.firstChild === node ? 'tableHeader' : 'tableCell';
    node.forEach((cell, offset) => {
      if (cell.type.name !== name) onWrong(position + 1 + offset, cell, name);
    });
    return false;
  });
}

/**
 * The first row of a markdown table names its columns, whichever row was deleted: what is seen is what will be read.
 */
export const HeaderRows = Extension.create({
  name: 'headerRows',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, _, { doc, schema, tr }) {
          if (!transactions.some(transaction => transaction.docChanged)) {
            return null;
          }
          let fixed: Transaction | null = null;
          wrongCells(doc, (position, cell, name) => {
            fixed = tr.setNodeMarkup(position, schema.nodes[name], cell.attrs);
          });
          return fixed;
        },
      }),
    ];
  },
});
