/** A funder by its names and abbreviations. */
export interface KnownFunder {
  fi: string;
  sv: string;
  en: string;
  /** Abbreviations, which are words of their own: `STEA:n`, `STEAlle`. */
  short: readonly string[];
  /** Other names it has been called by. */
  also?: readonly string[];
  /** Such as ministries: named for many reasons, so only a label makes it the funder. */
  onlyLabelled?: boolean;
}

/** Funders that Finnish organisations apply to. What is not here is taken as the text writes it, when a label names it. */
export const KNOWN_FUNDERS: readonly KnownFunder[] = [
  {
    fi: 'Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
    sv: 'Social- och hälsoorganisationernas understödscentral STEA',
    en: 'Funding Centre for Social Welfare and Health Organisations STEA',
    short: ['STEA'],
    also: [
      'Understödscentralen för social- och hälsoorganisationer',
      'Sosiaali- ja terveysjärjestöjen avustuskeskuksen',
    ],
  },
  {
    fi: 'Raha-automaattiyhdistys RAY',
    sv: 'Penningautomatföreningen RAY',
    en: 'Finland’s Slot Machine Association RAY',
    short: ['RAY'],
    also: ['Raha-automaattiyhdistyksen'],
    onlyLabelled: true,
  },
  {
    fi: 'Euroopan sosiaalirahasto (ESR)',
    sv: 'Europeiska socialfonden (ESF)',
    en: 'European Social Fund (ESF)',
    short: ['ESR', 'ESR+', 'ESF', 'ESF+'],
    also: ['Euroopan sosiaalirahaston', 'Euroopan sosiaalirahastosta'],
  },
  {
    fi: 'Euroopan aluekehitysrahasto (EAKR)',
    sv: 'Europeiska regionala utvecklingsfonden (ERUF)',
    en: 'European Regional Development Fund (ERDF)',
    short: ['EAKR', 'ERUF', 'ERDF'],
    also: ['Euroopan aluekehitysrahaston'],
  },
  {
    fi: 'Opetus- ja kulttuuriministeriö',
    sv: 'Undervisnings- och kulturministeriet',
    en: 'Ministry of Education and Culture',
    short: ['OKM', 'UKM'],
    onlyLabelled: true,
  },
  {
    fi: 'Sosiaali- ja terveysministeriö',
    sv: 'Social- och hälsovårdsministeriet',
    en: 'Ministry of Social Affairs and Health',
    short: ['STM', 'SHM'],
    onlyLabelled: true,
  },
  {
    fi: 'Oikeusministeriö',
    sv: 'Justitieministeriet',
    en: 'Ministry of Justice',
    short: [],
    onlyLabelled: true,
  },
  {
    fi: 'Opetushallitus',
    sv: 'Utbildningsstyrelsen',
    en: 'Finnish National Agency for Education',
    short: ['OPH'],
    onlyLabelled: true,
  },
  {
    fi: 'Suomen Kulttuurirahasto',
    sv: 'Finska kulturfonden',
    en: 'Finnish Cultural Foundation',
    short: ['SKR'],
    also: ['Suomen Kulttuurirahaston'],
  },
  {
    fi: 'Svenska kulturfonden',
    sv: 'Svenska kulturfonden',
    en: 'Swedish Cultural Foundation in Finland',
    short: [],
  },
  {
    fi: 'Koneen Säätiö',
    sv: 'Konestiftelsen',
    en: 'Kone Foundation',
    short: [],
    also: ['Koneen Säätiön'],
  },
  {
    fi: 'Jane ja Aatos Erkon säätiö',
    sv: 'Jane och Aatos Erkkos stiftelse',
    en: 'Jane and Aatos Erkko Foundation',
    short: [],
  },
  {
    fi: 'Työsuojelurahasto',
    sv: 'Arbetarskyddsfonden',
    en: 'Finnish Work Environment Fund',
    short: [],
    also: ['Työsuojelurahaston'],
  },
  {
    fi: 'Business Finland',
    sv: 'Business Finland',
    en: 'Business Finland',
    short: [],
    onlyLabelled: true,
  },
  {
    fi: 'Sitra',
    sv: 'Sitra',
    en: 'Sitra',
    short: [],
    onlyLabelled: true,
  },
];
