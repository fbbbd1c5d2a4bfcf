import { expect, test } from './portalTest';

test.describe('Finding an operating model', () => {
  test('a worker of Lapland opens the programme, sees its 25 workspaces, filters models by region and reads one', async ({
    page,
    signInAs,
    checkA11y,
    picture,
  }) => {
    await signInAs(page, 'lappi-hanketyontekija');
    await expect(
      page.getByRole('heading', {
        level: 1,
        name: 'Järjestö 2.0: mukana muutoksessa',
      }),
    ).toBeVisible();
    for (const [group, count] of [
      ['Maakunnalliset hankkeet', 17],
      ['Digihankkeet', 7],
      ['Koordinaatio', 1],
    ] as const) {
      const region = page.getByRole('region', { name: `${group} (${count})` });
      await expect(region.getByRole('link')).toHaveCount(count);
    }
    await checkA11y(page);
    await picture(page, 'home');

    await page.getByRole('link', { name: /^Etsi toimintamalli/ }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Toimintamallit' }),
    ).toBeVisible();
    await checkA11y(page);
    await page.getByRole('checkbox', { name: /^Keski-Suomi/ }).check();
    await expect(page).toHaveURL(/region=maakunta/);
    await expect(
      page.getByRole('link', { name: 'Elinvoimapajat' }),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Järjestöyhdyshenkilö kunnassa' }),
    ).toBeHidden();
    await picture(page, 'browse');

    // The address holds what is on the screen.
    await page.reload();
    await expect(
      page.getByRole('checkbox', { name: /^Keski-Suomi/ }),
    ).toBeChecked();

    await page.getByRole('link', { name: 'Elinvoimapajat' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Elinvoimapajat' }),
    ).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'Toimintamallin ydin' }),
    ).toBeVisible();
    await checkA11y(page);
    await picture(page, 'model');
  });

  test('a Swedish-speaking worker reads the same pages in Swedish', async ({
    page,
    signInAs,
    checkA11y,
  }) => {
    await page.addInitScript(() => localStorage.setItem('language', 'sv'));
    await signInAs(page, 'lappi-hanketyontekija', '/innokyla/models');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Verksamhetsmodeller' }),
    ).toBeVisible();
    await checkA11y(page);
  });

  test('on a phone in the dark theme nothing is cut off and the filters open in a drawer', async ({
    browser,
    openAs,
    checkA11y,
    picture,
  }) => {
    expect(browser.isConnected()).toBe(true);
    const page = await openAs('lappi-hanketyontekija');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    for (const [path, name] of [
      ['/innokyla', 'home'],
      ['/innokyla/models', 'browse'],
      ['/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo', 'model'],
      ['/innokyla/grantapplication/lappi/jatkohakemus-2020', 'application'],
      ['/innokyla/upload', 'upload'],
      [
        '/innokyla/operatingmodel/lappi/jarjestoyhdyshenkilo?tab=discussion',
        'discussion',
      ],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      const overflow = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect([path, overflow]).toEqual([path, 0]);
      await checkA11y(page);
      await picture(page, `phone-dark-${name}`);
    }
  });

  test('the true case of Lapland stands in its application: applied 210 000 €, granted 7 500 €', async ({
    page,
    signInAs,
    checkA11y,
    picture,
  }) => {
    await signInAs(
      page,
      'ohjelmakoordinaattori',
      '/innokyla/grantapplication/lappi/jatkohakemus-2020',
    );
    const money = page.getByRole('table').first();
    await expect(money).toContainText(/210\s000\s€/);
    await expect(money).toContainText(/7\s500\s€/);
    await checkA11y(page);
    await picture(page, 'application');
  });

  test('an outsider is told the same of what is hidden and of what does not exist', async ({
    page,
    signInAs,
    checkA11y,
  }) => {
    await signInAs(
      page,
      'ulkopuolinen',
      '/innokyla/operatingmodel/lappi/tuloskampanja',
    );
    const said = async () => {
      await expect(
        page.getByRole('heading', { level: 1, name: /^Sivua ei löydy/ }),
      ).toBeVisible();
      return page.getByRole('main').innerText();
    };
    const ofHidden = await said();
    await checkA11y(page);
    await page.goto('/innokyla/operatingmodel/lappi/ei-ole-olemassa');
    expect(await said()).toBe(ofHidden);
  });

  test('published models stand in the portal’s own catalogue with their relations, and its search finds them', async ({
    page,
    signInAs,
    picture,
  }) => {
    await signInAs(
      page,
      'ulkopuolinen',
      '/catalog/lappi/operatingmodel/jarjestoyhdyshenkilo',
    );
    await expect(
      page
        .getByRole('heading', { name: /Järjestöyhdyshenkilö kunnassa/ })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Keskustelu' })).toBeVisible();
    await page.getByRole('link', { name: 'Asiakirjat' }).click();
    await expect(
      page.getByText('Järjestöyhdyshenkilön tehtävänkuva').first(),
    ).toBeVisible();
    await picture(page, 'catalog-documents');

    await expect(async () => {
      await page.goto('/search?query=elinvoimapajat');
      await expect(
        page.getByRole('link', { name: /elinvoimapajat/i }).first(),
      ).toBeVisible({ timeout: 20_000 });
    }).toPass({ timeout: 100_000 });
    await picture(page, 'search');
  });
});
