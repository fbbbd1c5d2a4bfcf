import { defineMessages } from '../../defineMessages';

/** What is wrong in a field, in words. */
export const problemsMessages = defineMessages({
  en: {
    problem: {
      empty: 'This must be filled in.',
      tooLong: 'At most {{max}} characters.',
      tooLarge: 'At most 200 kB of text. Move a part of it to a document.',
      oneLine: 'One line of text, without invisible control characters.',
      control:
        'The text has invisible control characters or broken letters. Paste it as plain text.',
      link: 'Must be a web or e-mail address: https://…, http://… or mailto:…',
      money: 'Write the sum in digits, for instance 7 500,00.',
      decimals: 'At most two decimals.',
      negative: 'A sum cannot be negative.',
      tooMuch: 'The sum is too large.',
      day: 'Must be a whole date.',
      time: 'Must be a date and a clock time.',
      period: 'The end is before the start.',
      yearTwice: 'Each year only once.',
      year: 'A year such as 2020.',
      region: 'Not a region of this portal.',
      alt: 'Say what the picture shows.',
      other: 'This cannot be saved as it is: {{message}}',
    },
  },
  fi: {
    problem: {
      empty: 'Tämä on täytettävä.',
      tooLong: 'Enintään {{max}} merkkiä.',
      tooLarge: 'Enintään 200 kt tekstiä. Siirrä osa asiakirjaan.',
      oneLine: 'Yksi rivi tekstiä ilman näkymättömiä ohjausmerkkejä.',
      control:
        'Tekstissä on näkymättömiä ohjausmerkkejä tai rikkinäisiä kirjaimia. Liitä se pelkkänä tekstinä.',
      link: 'Kirjoita verkko- tai sähköpostiosoite: https://…, http://… tai mailto:…',
      money: 'Kirjoita summa numeroin, esimerkiksi 7 500,00.',
      decimals: 'Enintään kaksi desimaalia.',
      negative: 'Summa ei voi olla negatiivinen.',
      tooMuch: 'Summa on liian suuri.',
      day: 'Kirjoita kokonainen päivämäärä.',
      time: 'Kirjoita päivä ja kellonaika.',
      period: 'Loppu on ennen alkua.',
      yearTwice: 'Kukin vuosi vain kerran.',
      year: 'Vuosi, esimerkiksi 2020.',
      region: 'Tämä ei ole portaalin maakunta.',
      alt: 'Kerro, mitä kuvassa näkyy.',
      other: 'Tätä ei voi tallentaa tällaisena: {{message}}',
    },
  },
  sv: {
    problem: {
      empty: 'Det här måste fyllas i.',
      tooLong: 'Högst {{max}} tecken.',
      tooLarge: 'Högst 200 kB text. Flytta en del till ett dokument.',
      oneLine: 'En rad text utan osynliga styrtecken.',
      control:
        'Texten har osynliga styrtecken eller trasiga bokstäver. Klistra in den som ren text.',
      link: 'Skriv en webb- eller e-postadress: https://…, http://… eller mailto:…',
      money: 'Skriv summan med siffror, till exempel 7 500,00.',
      decimals: 'Högst två decimaler.',
      negative: 'En summa kan inte vara negativ.',
      tooMuch: 'Summan är för stor.',
      day: 'Skriv ett helt datum.',
      time: 'Skriv datum och klockslag.',
      period: 'Slutet är före början.',
      yearTwice: 'Varje år bara en gång.',
      year: 'Ett år, till exempel 2020.',
      region: 'Det här är ingen region i portalen.',
      alt: 'Berätta vad bilden visar.',
      other: 'Det här kan inte sparas som det är: {{message}}',
    },
  },
});
