import { expect, Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/**
 * The platform's own in every page: the number of unread notices stands in the link to them, whose name does not say it.
 */
const PLATFORM = 'nav a[href="/notifications"]';

const axePath = require.resolve('axe-core/axe.min.js');

type Options = {
  /** CSS selector of the part of the page to check; the whole page by default. */
  within?: string;
  /** CSS selectors of parts that are the platform's own and not ours to mend. */
  except?: string[];
};

/**
 * Fails on serious and critical violations of WCAG 2.1 A and AA, saying for each
 * the rule, the element and what is wrong.
 */
export async function checkA11y(page: Page, options: Options = {}) {
  await page.addScriptTag({ path: axePath });
  const results = await page.evaluate(
    async ({ within, except }) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      return axe.run(
        {
          include: [within ?? 'html'],
          exclude: except,
        },
        {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
          resultTypes: ['violations'],
        },
      ) as Promise<AxeResults>;
    },
    {
      within: options.within,
      except: [PLATFORM, ...(options.except ?? [])],
    },
  );

  const problems = results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        node =>
          `${id} (${help})\n  ${node.html}\n  ${node.failureSummary?.replaceAll(
            '\n',
            '\n  ',
          )}`,
      ),
    );
  expect(problems, `Accessibility of ${page.url()}`).toEqual([]);
}
