import axe from 'axe-core';

/**
 * Finds what keeps people with disabilities out, by axe. Colours and the page as a whole are looked at in a real browser.
 */
export async function findBarriers(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html}`),
  );
}
