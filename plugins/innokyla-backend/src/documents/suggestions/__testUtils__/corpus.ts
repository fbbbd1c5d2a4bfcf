/** A text and what it says, all of it: what is not in `says` must not fill a field. */
export interface Sample {
  name: string;
  text: string;
  /** `field value`, as `flat` writes them. */
  says: readonly string[];
}

/** Made-up texts in the manner of real ones; people and organisations do not exist, and the sums are invented. */
export const CORPUS: readonly Sample[] = [
  {
    name: 'a Finnish application with labels',
    text: `HAKEMUS
Hakija: Esimerkkiyhdistys ry (Y-tunnus 1234567-8)
Puhelin: 040 123 4567
Hankkeen nimi: Kyläillat ja naapuriapu
Rahoittaja: STEA
Avustuslaji: Ak (kohdennettu toiminta-avustus)
Hakemuksen tyyppi: uusi
Avustusvuodet: 2022–2024
Haettava avustus vuodelle 2022: 185 000,00 euroa
Haettava avustus vuodelle 2023: 190 500 €
Haettava avustus vuodelle 2024: 1,2 milj. €
Hakuaika päättyy: 31.5.2021 klo 16.15
Käyttöaika: 1.1.2022 – 31.12.2024
Maakunta: Etelä-Savo
Päiväys: 20. toukokuuta 2021

Hankkeen kokonaiskustannukset ovat 1 900 000 €, ja oman rahoituksen osuus on 20 000 €.`,
    says: [
      'language fi',
      'type application',
      'title Kyläillat ja naapuriapu',
      'funder Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
      'grantType Ak',
      'applicationType new',
      'years 2022',
      'years 2023',
      'years 2024',
      'money applied 2022 18500000',
      'money applied 2023 19050000',
      'money applied 2024 120000000',
      'deadline 2021-05-31T16:15:00+03:00',
      'usage 2022-01-01/2024-12-31',
      'date 2021-05-20',
      'regions maakunta:10',
    ],
  },
  {
    name: 'a Finnish application whose form is a table',
    text: `Jatkohakemus: Yhdistysten digitutorit
Hakijan nimi\tEsimerkkisäätiö
Projektin nimi\tYhdistysten digitutorit
Avustuksen myöntäjä\tOpetus- ja kulttuuriministeriö
Avustuksen laji\thankeavustus
Hakemuksen laji\tjatko
Rahoitus\t2019\t2020
Haettu\t88 000 €\t92 500,50 €
Ehdotettu\t80 000 €\t90 000 €
Omarahoitus\t9 000 €\t9 000 €
Palkkakulut\t70 000 €\t73 000 €
Määräaika\t15.10.2018 klo 12
Alue\tPohjois-Karjala ja Kainuu`,
    says: [
      'language fi',
      'type application',
      'title Jatkohakemus: Yhdistysten digitutorit',
      'funder Opetus- ja kulttuuriministeriö',
      'grantType C',
      'applicationType continuation',
      'years 2019',
      'years 2020',
      'money applied 2019 8800000',
      'money applied 2020 9250050',
      'money proposed 2019 8000000',
      'money proposed 2020 9000000',
      'deadline 2018-10-15T12:00:00+03:00',
      'regions maakunta:12',
      'regions maakunta:18',
    ],
  },
  {
    name: 'a Finnish decision in sentences',
    text: `Avustuspäätös: Nuorten kohtaamispaikat

Sosiaali- ja terveysjärjestöjen avustuskeskus on antanut päätöksen hakemuksesta, jonka mukaan
avustusta vuodelle 2021 haettiin 150 000 euroa. Avustusehdotus julkaistiin 4.12.2020.
Avustuspäätös annettiin 11.2.2021. Hankkeelle myönnettiin 120 000 € vuodelle 2021. Edelliseltä
vuodelta siirtyvää avustusta on 8 350,75 €. Avustus on käytettävä 31.12.2021 mennessä.
Selvitys avustuksen käytöstä on annettava 31.3.2022 mennessä. Matkakuluihin saa käyttää enintään
5 000 euroa. Avustuksesta on maksettu 40 000 €.`,
    says: [
      'language fi',
      'type decision',
      'title Avustuspäätös: Nuorten kohtaamispaikat',
      'funder Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
      'applicationState partlyGranted',
      'years 2021',
      'money applied 2021 15000000',
      'money granted 2021 12000000',
      'money carriedForward 2021 835075',
      'money paid 2021 4000000',
      'decidedOn 2021-02-11',
      'proposedOn 2020-12-04',
      'usableUntil 2021-12-31',
    ],
  },
  {
    name: 'a Finnish memo that has sums but tells of none of ours',
    text: `Ohjausryhmän muistio

Kokous pidettiin 14.3.2019 klo 14.00–16.00. Paikalla oli 12 henkilöä.
Tilavuokra on 350 € kuukaudessa ja tarjoilu maksoi 120 euroa.
Hankkeen kustannukset ovat 45 000 €, josta palkat 38 000 €.
Seuraava kokous on 30.2.2019 tai 31.4.2019, ajankohta vahvistetaan.
Soita numeroon 040 555 1234. Y-tunnus on 7654321-0, tilinumero FI21 1234 5600 0007 85.
Kävijöitä oli 12 500 ja esitteitä jaettiin 3 000 kappaletta vuonna 2018.`,
    says: ['language fi', 'type memo', 'title Ohjausryhmän muistio'],
  },
  {
    name: 'an empty Finnish form',
    text: `Avustushakemus
Hankkeen nimi:
Rahoittaja:
Avustuslaji:
Haettava avustus:
Hakuaika päättyy:
Maakunta:`,
    says: ['type application', 'title Avustushakemus'],
  },
  {
    name: 'a Swedish application with labels',
    text: `Ansökan om bidrag 2020: Vänskap i skärgården
Sökande: Exempelföreningen rf
Projektets namn: Vänskap i skärgården
Finansiär: Svenska kulturfonden
Bidragsform: C
Typ av ansökan: fortsatt projekt
Bidragsår: 2020
Sökt bidrag: 12 500,00 euro
Egen finansiering: 2 000 euro
Ansökningstiden går ut: den 30 september 2019 kl. 16.15
Projekttid: 1.1–31.12.2020
Landskap: Åland och Egentliga Finland
Datum: den 6 februari 2019

Projektet och alla summor är påhittade och har inte beviljats.`,
    says: [
      'language sv',
      'type application',
      'title Ansökan om bidrag 2020: Vänskap i skärgården',
      'funder Svenska kulturfonden',
      'grantType C',
      'applicationType continuation',
      'years 2020',
      'money applied 2020 1250000',
      'deadline 2019-09-30T16:15:00+03:00',
      'usage 2020-01-01/2020-12-31',
      'date 2019-02-06',
      'regions maakunta:21',
      'regions maakunta:02',
    ],
  },
  {
    name: 'a Swedish decision in sentences',
    text: `Bidragsbeslut för Öppna dörrar

Föreningen ansökte om 60 000 euro för år 2019 och beviljades 45 500 euro. Bidragsbeslutet
fattades den 14 februari 2019. Från föregående år överförs 3 200,40 €. Bidraget ska användas
senast den 31 december 2019. Projektet verkar i landskapet Nyland, och lönekostnaderna är
40 000 euro.`,
    says: [
      'language sv',
      'type decision',
      'title Bidragsbeslut för Öppna dörrar',
      'applicationState partlyGranted',
      'years 2019',
      'money applied 2019 6000000',
      'money granted 2019 4550000',
      'money carriedForward 2019 320040',
      'decidedOn 2019-02-14',
      'usableUntil 2019-12-31',
      'regions maakunta:01',
    ],
  },
  {
    name: 'an English application with labels',
    text: `Application for a grant
Applicant: Example Association
Project title: Neighbours online
Funder: European Social Fund
Grant type: project grant
Type of application: new
Grant years: 2021-2022
Amount applied for 2021: EUR 75,000.00
Amount applied for 2022: €80,250.10
Total costs: €180,000
Own contribution: €24,749.90
Deadline: 6 February 2020 at 4:15 pm
Project period: 1 March 2021 – 31 October 2022
Region: North Ostrobothnia
Phone: +358 40 123 4567`,
    says: [
      'language en',
      'type application',
      'title Neighbours online',
      'funder European Social Fund',
      'grantType C',
      'applicationType new',
      'years 2021',
      'years 2022',
      'money applied 2021 7500000',
      'money applied 2022 8025010',
      'deadline 2020-02-06T16:15:00+02:00',
      'usage 2021-03-01/2022-10-31',
      'regions maakunta:17',
    ],
  },
  {
    name: 'an English decision letter',
    text: `Grant decision: Peer groups for carers

Of the EUR 210,000 applied for, EUR 7,500 was granted for the year 2020. The grant decision was
made on 6 February 2020 and the proposal was published on 6 December 2019. EUR 41,200.35 was
carried forward from the previous year. The grant must be used by 31 December 2020. A report is due
by 31 March 2021. The project works in Lapland.`,
    says: [
      'language en',
      'type decision',
      'title Grant decision: Peer groups for carers',
      'applicationState partlyGranted',
      'years 2020',
      'money applied 2020 21000000',
      'money granted 2020 750000',
      'money carriedForward 2020 4120035',
      'decidedOn 2020-02-06',
      'proposedOn 2019-12-06',
      'usableUntil 2020-12-31',
    ],
  },
  {
    name: 'an English newsletter that tells of no grant',
    text: `Summer newsletter

Our café earned 1,250 € and the flea market brought in €430.50. Volunteers gave 2 000 hours.
The staff costs of the year were EUR 98,000. We met on 3 June 2021 and on 31 June 2021.
The association was founded in 1987. More about the summer camp on page 4.`,
    says: ['language en', 'title Summer newsletter'],
  },
  {
    name: 'a Finnish decision with its sums in lines without colons',
    text: `STEA – AVUSTUSPÄÄTÖS
Päätöspäivä: 6.2.2020
Avustuksen saaja: Esimerkkiyhdistys ry
Avustuslaji C
Haettu avustus 210 000 euroa
Myönnetty avustus 7 500 euroa
Käytettävissä 31.12.2020 saakka
Edelliseltä vuodelta siirtyvä avustus 145 320,18 euroa`,
    says: [
      'language fi',
      'type decision',
      'title STEA – AVUSTUSPÄÄTÖS',
      'funder Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
      'grantType C',
      'applicationState partlyGranted',
      'money applied - 21000000',
      'money granted - 750000',
      'money carriedForward - 14532018',
      'decidedOn 2020-02-06',
      'usableUntil 2020-12-31',
    ],
  },
  {
    name: 'a table with a year in each row',
    text: `Vuosi | Haettu | Myönnetty
2018 | 200 000 € | 180 000 €
2019 | 210 000 € | 190 000 €`,
    says: [
      'applicationState partlyGranted',
      'years 2018',
      'years 2019',
      'money applied 2018 20000000',
      'money granted 2018 18000000',
      'money applied 2019 21000000',
      'money granted 2019 19000000',
    ],
  },
  {
    name: 'a Finnish text with totals of several years',
    text: `Haettu vuodelle 2019 yhteensä 120 000 €, vuodelle 2020 yhteensä 130 000 €.
Hankkeelle on myönnetty STEA-avustusta vuosille 2018–2020 yhteensä 450 000 euroa.`,
    says: [
      'funder Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
      'years 2018',
      'years 2019',
      'years 2020',
      'money applied 2019 12000000',
      'money applied 2020 13000000',
    ],
  },
  {
    name: 'a Finnish form with each value under its label',
    text: `Hankkeen nimi
Digiä kaikille
Rahoittaja
STEA
Haettava avustus (euroa)
45 000
Avustusvuosi
2023
Hakuajan päättymispäivä
31.5.2022
Maakunta
Satakunta`,
    says: [
      'type application',
      'title Digiä kaikille',
      'funder Sosiaali- ja terveysjärjestöjen avustuskeskus STEA',
      'years 2023',
      'money applied 2023 4500000',
      'deadlineDay 2022-05-31',
      'regions maakunta:04',
    ],
  },
  {
    name: 'an English application in sentences',
    text: `The deadline for applications is 30 September 2021 at 16:15.
We apply for a grant of EUR 55,000 for the year 2022 from the Finnish Cultural Foundation.
The project takes place in Central Finland between 1 January 2022 and 31 December 2022.`,
    says: [
      'language en',
      'funder Finnish Cultural Foundation',
      'years 2022',
      'money applied 2022 5500000',
      'deadline 2021-09-30T16:15:00+03:00',
      'usage 2022-01-01/2022-12-31',
    ],
  },
];
