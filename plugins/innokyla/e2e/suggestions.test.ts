import type { Page } from '@playwright/test';
import { exampleFile } from './exampleFile';
import { expect, test } from './portalTest';

const STEA = 'Sosiaali- ja terveysjärjestöjen avustuskeskus STEA';

/** What a person sees in each language, and what the example in that language says. */
const APPLICATIONS = [
  {
    language: 'fi',
    file: 'hakemus-2020.pdf',
    from: 'Tiedostosta: ',
    refuse: /^Poista tiedoston tieto, Haku päättyy/,
    save: 'Tallenna',
    checked: /^Olen tarkistanut/,
    title: {
      field: 'Hakemuksen otsikko',
      value: 'Hankehakemus 2020: Järjestöt muutokseen yhteistyössä',
      line: 'Hankehakemus 2020: Järjestöt muutokseen yhteistyössä',
    },
    years: { field: 'Vuodet', values: ['2020'], line: 'Avustusvuosi: 2020' },
    funder: { field: 'Rahoittaja', line: `Rahoittaja: ${STEA}` },
    grantType: {
      field: 'Avustuslaji',
      value: 'C – hankeavustus',
      line: 'Avustuslaji: C, hankeavustus',
    },
    money: {
      field: 'Rahoitus',
      values: [['Haettu 2020', '210 000,00']],
      lines: ['Haettava avustus: 210 000 €'],
    },
    deadline: {
      field: 'Haku päättyy',
      value: '2019-09-30T16:15',
      line: 'Hakuaika päättyy: 30.9.2019 klo 16.15',
    },
    regions: {
      field: 'Maakunta',
      values: ['Lappi'],
      line: 'Alue: Lapin maakunta',
    },
    shown: ['C – hankeavustus', '2020', STEA, 'Lappi', '210 000 €'],
    notShown: ['30.9.2019'],
    spec: {
      funder: STEA,
      grantType: 'C',
      applicationType: 'continuation',
      state: 'submitted',
      years: [2020],
      regions: ['maakunta:19'],
      money: [{ year: 2020, applied: 21_000_000 }],
    },
  },
  {
    language: 'sv',
    file: 'ansokan-2021.docx',
    from: 'Från filen: ',
    refuse: /^Ta bort det filen säger om Användningstid/,
    save: 'Spara',
    checked: /^Jag har kontrollerat/,
    title: {
      field: 'Ansökans rubrik',
      value: 'Projektansökan 2021: Organisationer över språkgränsen',
      line: 'Projektansökan 2021: Organisationer över språkgränsen',
    },
    years: {
      field: 'År',
      values: ['2021', '2022'],
      line: 'Bidragsår: 2021–2022',
    },
    funder: {
      field: 'Finansiär',
      line: 'Finansiär: Social- och hälsoorganisationernas understödscentral STEA',
    },
    grantType: {
      field: 'Bidragsform',
      value: 'C – projektunderstöd',
      line: 'Bidragsform: C, projektunderstöd',
    },
    money: {
      field: 'Finansiering',
      values: [
        ['Sökt 2021', '96 500,00'],
        ['Sökt 2022', '104 000,00'],
      ],
      lines: [
        'Sökt bidrag 2021: 96 500,00 euro',
        'Sökt bidrag 2022: 104 000 €',
      ],
    },
    deadline: {
      field: 'Ansökningstiden går ut',
      value: '2020-09-30T16:15',
      line: 'Ansökningstiden går ut: den 30 september 2020 kl. 16.15',
    },
    regions: {
      field: 'Landskap',
      values: ['Österbotten', 'Lappland'],
      line: 'Landskap: Österbotten och Lappland',
    },
    shown: ['C – projektunderstöd', '2021', '2022', STEA, 'Österbotten'],
    notShown: ['31.12.2022'],
    spec: {
      funder: STEA,
      grantType: 'C',
      applicationType: 'new',
      state: 'submitted',
      years: [2021, 2022],
      regions: ['maakunta:15', 'maakunta:19'],
      money: [
        { year: 2021, applied: 9_650_000 },
        { year: 2022, applied: 10_400_000 },
      ],
      deadline: '2020-09-30T16:15:00+03:00',
    },
  },
  {
    language: 'en',
    file: 'application-2021.pdf',
    from: 'From the file: ',
    refuse: /^Remove what the file says of Period of use/,
    save: 'Save to the catalogue',
    checked: /^I have checked/,
    title: {
      field: 'Title of the application',
      value: 'Grant application 2021: Shared liaison persons in the North',
      line: 'Grant application 2021: Shared liaison persons in the North',
    },
    years: { field: 'Years', values: ['2021'], line: 'Grant year: 2021' },
    funder: {
      field: 'Funder',
      line: 'Funder: Funding Centre for Social Welfare and Health Organisations STEA',
    },
    grantType: {
      field: 'Type of grant',
      value: 'Ak – targeted grant',
      line: 'Type of grant: Ak, targeted grant',
    },
    money: {
      field: 'Money',
      values: [['Applied 2021', '87 250,50']],
      lines: ['Amount applied for: €87,250.50'],
    },
    deadline: {
      field: 'Call closes',
      value: '2020-09-30T16:15',
      line: 'Application deadline: 30 September 2020 at 16:15',
    },
    regions: {
      field: 'Region',
      values: ['Lapland', 'Kainuu'],
      line: 'Region: Lapland and Kainuu',
    },
    shown: ['Ak – targeted grant', '2021', STEA, 'Lapland', 'Kainuu'],
    notShown: ['31 Dec'],
    spec: {
      funder: STEA,
      grantType: 'Ak',
      applicationType: 'continuation',
      state: 'submitted',
      years: [2021],
      regions: ['maakunta:19', 'maakunta:18'],
      money: [{ year: 2021, applied: 8_725_050 }],
      deadline: '2020-09-30T16:15:00+03:00',
    },
  },
];

/** The entity of the address as the backend has it, for what a screen does not show: that there is nothing more. */
async function catalogued(page: Page) {
  const backend = process.env.E2E_BACKEND_URL;
  const signedIn = await page.request.get(
    `${backend}/api/auth/innokyla-dev-users/refresh`,
    {
      headers: {
        'X-Requested-With': 'XMLHttpRequest',
        'x-innokyla-dev-user': 'lappi-hanketyontekija',
      },
    },
  );
  const { backstageIdentity } = await signedIn.json();
  const ref = new URL(page.url()).pathname.replace(/^\/innokyla/, '');
  const answer = await page.request.get(
    `${backend}/api/innokyla/entities${ref}`,
    { headers: { Authorization: `Bearer ${backstageIdentity.token}` } },
  );
  return answer.json();
}

test.describe('An application fills in its own form', () => {
  for (const application of APPLICATIONS) {
    test(`in ${application.language}: each value has its line, one is refused, and the catalogue has the rest`, async ({
      page,
      signInAs,
      checkA11y,
      picture,
    }) => {
      test.setTimeout(240_000);
      const { language, from, title, years, funder, grantType } = application;
      const { money, deadline, regions } = application;
      const note = (field: string) =>
        page.getByRole('group', { name: from + field, exact: true });
      const field = (name: string) => page.locator(`[data-field="${name}"]`);

      await page.addInitScript(
        chosen => localStorage.setItem('language', chosen),
        language,
      );
      await signInAs(page, 'lappi-hanketyontekija', '/innokyla/upload');
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(exampleFile(application.file));

      await test.step('the form fills itself in, and says from which line', async () => {
        // Sent, checked and read by then, on a slow machine too.
        await expect(note(title.field)).toContainText(title.line, {
          timeout: 60_000,
        });
        await expect(
          page.getByRole('textbox', { name: title.field }),
        ).toHaveValue(title.value);

        await expect(note(years.field)).toContainText(years.line);
        await expect(note(funder.field)).toContainText(funder.line);
        await expect(
          page.getByRole('textbox', { name: funder.field, exact: true }),
        ).toHaveValue(STEA);

        await expect(note(grantType.field)).toContainText(grantType.line);
        await expect(
          page.getByRole('combobox', { name: grantType.field }),
        ).toHaveText(grantType.value);

        for (const line of money.lines) {
          await expect(note(money.field)).toContainText(line);
        }
        for (const [name, sum] of money.values) {
          await expect(
            page.getByRole('textbox', { name, exact: true }),
          ).toHaveValue(new RegExp(`^${sum.replace(' ', '\\s')}$`));
        }

        await expect(note(deadline.field)).toContainText(deadline.line);
        await expect(field('deadline')).toHaveValue(deadline.value);

        await expect(note(regions.field)).toContainText(regions.line);
        for (const chip of [...years.values, ...regions.values]) {
          await expect(
            page.getByRole('button', { name: chip, exact: true }),
          ).toBeVisible();
        }
        await checkA11y(page);
        await picture(page, `suggestions-${language}`);
      });

      await test.step('one click refuses what is not wanted', async () => {
        await page.getByRole('button', { name: application.refuse }).click();
        await expect(
          page.getByRole('button', { name: application.refuse }),
        ).toHaveCount(0);
      });

      await page.getByRole('radio', { name: application.checked }).check();
      await page.getByRole('button', { name: application.save }).click();

      await test.step('the catalogue has what was agreed to and nothing else', async () => {
        await expect(
          page.getByRole('heading', { level: 1, name: title.value }),
        ).toBeVisible();
        await expect(page).toHaveURL(/\/innokyla\/grantapplication\/lappi\//);
        const main = page.locator('main, article').first();
        for (const text of application.shown) {
          await expect(main).toContainText(text);
        }
        for (const text of application.notShown) {
          await expect(main).not.toContainText(text);
        }
        await picture(page, `suggestions-saved-${language}`);
        const entity = await catalogued(page);
        expect(entity.metadata.title).toBe(title.value);
        expect(entity.language).toBe(language);
        expect(entity.spec).toEqual(application.spec);
      });
    });
  }
});
