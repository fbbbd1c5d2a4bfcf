import * as z from 'zod';

/** A region is always scheme and code: the two Finnish lists reuse the same numbers for different places. */
export const regionSchema = z
  .string()
  .regex(
    /^[a-z][a-z-]{1,30}:[0-9A-Za-z]{1,8}$/,
    'must be a region such as maakunta:19',
  );

/** One region as the instance lists it. */
export interface Region {
  /** Scheme and code, for instance `maakunta:19`. */
  id: string;
  /** The name in each language. */
  title: { fi: string; sv: string; en: string };
}

const maakunta = (
  code: string,
  fi: string,
  sv: string,
  en: string,
): Region => ({
  id: `maakunta:${code}`,
  title: { fi, sv, en },
});

/** The regions (maakunta) of Finland, the default of the setting `innokyla.regions`. */
export const DEFAULT_REGIONS: readonly Region[] = [
  maakunta('01', 'Uusimaa', 'Nyland', 'Uusimaa'),
  maakunta('02', 'Varsinais-Suomi', 'Egentliga Finland', 'Southwest Finland'),
  maakunta('04', 'Satakunta', 'Satakunta', 'Satakunta'),
  maakunta('05', 'Kanta-Häme', 'Egentliga Tavastland', 'Kanta-Häme'),
  maakunta('06', 'Pirkanmaa', 'Birkaland', 'Pirkanmaa'),
  maakunta('07', 'Päijät-Häme', 'Päijänne-Tavastland', 'Päijät-Häme'),
  maakunta('08', 'Kymenlaakso', 'Kymmenedalen', 'Kymenlaakso'),
  maakunta('09', 'Etelä-Karjala', 'Södra Karelen', 'South Karelia'),
  maakunta('10', 'Etelä-Savo', 'Södra Savolax', 'South Savo'),
  maakunta('11', 'Pohjois-Savo', 'Norra Savolax', 'North Savo'),
  maakunta('12', 'Pohjois-Karjala', 'Norra Karelen', 'North Karelia'),
  maakunta('13', 'Keski-Suomi', 'Mellersta Finland', 'Central Finland'),
  maakunta('14', 'Etelä-Pohjanmaa', 'Södra Österbotten', 'South Ostrobothnia'),
  maakunta('15', 'Pohjanmaa', 'Österbotten', 'Ostrobothnia'),
  maakunta(
    '16',
    'Keski-Pohjanmaa',
    'Mellersta Österbotten',
    'Central Ostrobothnia',
  ),
  maakunta(
    '17',
    'Pohjois-Pohjanmaa',
    'Norra Österbotten',
    'North Ostrobothnia',
  ),
  maakunta('18', 'Kainuu', 'Kajanaland', 'Kainuu'),
  maakunta('19', 'Lappi', 'Lappland', 'Lapland'),
  maakunta('21', 'Ahvenanmaa', 'Åland', 'Åland'),
];
