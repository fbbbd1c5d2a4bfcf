import { defineMessages } from '../../defineMessages';

/** Texts of choosing files and sending them. */
export const transferMessages = defineMessages({
  en: {
    title: 'Files',
    drop: 'Drop files here',
    dropOrPaste: 'Drop or paste files anywhere on the page, or choose them:',
    dropAnywhere: 'Drop the files anywhere on the page',
    folders_one:
      'A folder cannot be sent: {{names}}. Open it, choose the files in it and drop those.',
    folders_other:
      'Folders cannot be sent: {{names}}. Open them, choose the files in them and drop those.',
    onlyOne: 'Only one file is taken here: {{name}}.',
    pastedName: 'Pasted picture {{at}}',
    or: 'or',
    choose: 'Choose files',
    limits: 'At most {{size}} a file. {{types}}',
    needsWorkspace: 'Sending begins when you have chosen the workspace.',
    state: {
      waiting: 'Waiting for its turn',
      sending: '{{sent}} of {{total}} · {{percent}} %',
      reconnecting: 'Connection lost, continues by itself · {{percent}} %',
      paused: 'Paused · {{percent}} %',
      checking: 'Sent, being checked · {{total}}',
      notChecked: 'The check could not be made now, trying again',
      done: 'Received · {{total}}',
    },
    speed: '{{speed}}/s',
    secondsLeft_one: '{{count}} second left',
    secondsLeft_other: '{{count}} seconds left',
    minutesLeft_one: '{{count}} minute left',
    minutesLeft_other: '{{count}} minutes left',
    hoursLeft_one: '{{count}} hour left',
    hoursLeft_other: '{{count}} hours left',
    progress: 'Sending {{name}}',
    pause: 'Pause {{name}}',
    resume: 'Continue {{name}}',
    retry: 'Send {{name}} again',
    remove: 'Remove {{name}}',
    nowDone: '{{name}} has been received.',
    nowFailed: '{{name}}: {{problem}}',
    nowReconnecting: 'Connection lost, continues by itself.',
    nowBack: 'The connection is back.',
    problem: {
      tooLarge:
        'The file is too large: {{size}}. At most {{max}} is accepted. Make it smaller, for instance by lowering the quality of its pictures.',
      empty: 'The file is empty.',
      typeByName: 'Files of this type are not accepted. {{types}}',
      typeByContent:
        'The content of the file is not what its name says, or is of a type that is not accepted. Open the file, save it again and send the new one. {{types}}',
      unreadable:
        'The file cannot be read. It may have been moved, or changed after you chose it, or it is a folder. Remove it and choose it again.',
      notAllowed: 'You may not send files to this workspace.',
      signedOut:
        'You have been signed out. Sign in in another tab, then send again here.',
      gone: 'The file was not finished in time and has to be sent again from the beginning.',
      noSpace: 'The portal has no room left for files. Tell its keeper.',
      quota:
        'The workspace has no room left for files. Ask its admins to remove old files or to get more room.',
      oldOffice:
        'The file is from an old version of Word, Excel or PowerPoint. Open it, save it as .docx, .xlsx or .pptx and send that.',
      heic: 'Pictures of the type HEIC are not accepted. Save it as JPEG; an iPhone does so by itself under Settings → Camera → Formats → Most Compatible.',
      tooManyPixels:
        'The picture is too large to be opened. Make it smaller in a picture program and send that.',
      encrypted:
        'The file is locked with a password, so it cannot be checked or read here. Take the password away, save the file and send it again.',
      macros:
        'The file contains macros, which can harm the reader’s computer. Save it without macros (for instance as .docx or .xlsx, or as a PDF) and send that.',
      scripts:
        'The file contains program code (JavaScript), which is not accepted. Print it to a new PDF and send that.',
      broken:
        'The file is broken or was cut short. Open it, save it again and send the new one.',
      bomb: 'The file unpacks to far more than its size, so it cannot be opened safely. Save it again in the program it was made with, or send it as a PDF.',
      infected:
        'The virus check found something harmful in the file, and it was thrown away. Check your computer, and ask for a clean copy from where the file came from.',
      checksum:
        'The file did not arrive as it was sent, not even the second time. Check the connection and send it again.',
      notChecked:
        'The file could not be checked now. Try again in a moment; it does not have to be sent from the beginning.',
      archived:
        'The workspace is archived and takes no more files. Choose another workspace.',
      server:
        'The portal could not take the file. The fault is not yours; try again in a moment.',
    },
    types: 'Accepted: {{types}}.',
  },
  fi: {
    title: 'Tiedostot',
    drop: 'Pudota tiedostot tähän',
    dropOrPaste: 'Pudota tai liitä tiedostot tälle sivulle, tai valitse ne:',
    dropAnywhere: 'Pudota tiedostot mihin tahansa tälle sivulle',
    folders_one:
      'Kansiota ei voi lähettää: {{names}}. Avaa kansio, valitse sen tiedostot ja pudota ne.',
    folders_other:
      'Kansioita ei voi lähettää: {{names}}. Avaa kansiot, valitse niiden tiedostot ja pudota ne.',
    onlyOne: 'Tähän otetaan vain yksi tiedosto: {{name}}.',
    pastedName: 'Liitetty kuva {{at}}',
    or: 'tai',
    choose: 'Valitse tiedostot',
    limits: 'Enintään {{size}} / tiedosto. {{types}}',
    needsWorkspace: 'Lähetys alkaa, kun olet valinnut työtilan.',
    state: {
      waiting: 'Odottaa vuoroaan',
      sending: '{{sent}} / {{total}} · {{percent}} %',
      reconnecting: 'Yhteys katkesi, jatkuu itsestään · {{percent}} %',
      paused: 'Keskeytetty · {{percent}} %',
      checking: 'Lähetetty, tarkistetaan · {{total}}',
      notChecked: 'Tarkistusta ei voitu tehdä juuri nyt, yritetään uudelleen',
      done: 'Perillä · {{total}}',
    },
    speed: '{{speed}}/s',
    secondsLeft_one: '{{count}} sekunti jäljellä',
    secondsLeft_other: '{{count}} sekuntia jäljellä',
    minutesLeft_one: '{{count}} minuutti jäljellä',
    minutesLeft_other: '{{count}} minuuttia jäljellä',
    hoursLeft_one: '{{count}} tunti jäljellä',
    hoursLeft_other: '{{count}} tuntia jäljellä',
    progress: 'Lähetetään {{name}}',
    pause: 'Keskeytä {{name}}',
    resume: 'Jatka: {{name}}',
    retry: 'Lähetä uudelleen: {{name}}',
    remove: 'Poista {{name}}',
    nowDone: '{{name}} on perillä.',
    nowFailed: '{{name}}: {{problem}}',
    nowReconnecting: 'Yhteys katkesi, jatkuu itsestään.',
    nowBack: 'Yhteys on palannut.',
    problem: {
      tooLarge:
        'Tiedosto on liian suuri: {{size}}. Enintään {{max}} hyväksytään. Pienennä tiedostoa, esimerkiksi kuvien laatua.',
      empty: 'Tiedosto on tyhjä.',
      typeByName: 'Tämän tyyppisiä tiedostoja ei oteta vastaan. {{types}}',
      typeByContent:
        'Tiedoston sisältö ei ole sitä, mitä sen nimi kertoo, tai tyyppiä ei oteta vastaan. Avaa tiedosto, tallenna se uudelleen ja lähetä uusi. {{types}}',
      unreadable:
        'Tiedostoa ei voi lukea. Se on ehkä siirretty tai sitä on muutettu valinnan jälkeen, tai se on kansio. Poista se luettelosta ja valitse uudelleen.',
      notAllowed:
        'Sinulla ei ole oikeutta lähettää tiedostoja tähän työtilaan.',
      signedOut:
        'Sinut on kirjattu ulos. Kirjaudu sisään toisessa välilehdessä ja lähetä sitten täällä uudelleen.',
      gone: 'Lähetys ei ehtinyt valmiiksi ajoissa, ja tiedosto on lähetettävä uudelleen alusta.',
      noSpace: 'Portaalissa ei ole enää tilaa tiedostoille. Kerro ylläpidolle.',
      quota:
        'Työtilan tila tiedostoille on täynnä. Pyydä työtilan ylläpitäjää poistamaan vanhoja tiedostoja tai hankkimaan lisää tilaa.',
      oldOffice:
        'Tiedosto on Wordin, Excelin tai PowerPointin vanhaa muotoa. Avaa se, tallenna muotoon .docx, .xlsx tai .pptx ja lähetä se.',
      heic: 'HEIC-kuvia ei oteta vastaan. Tallenna kuva JPEG-muotoon; iPhone tekee sen itse, kun valitset Asetukset → Kamera → Muodot → Yhteensopivin.',
      tooManyPixels:
        'Kuva on liian suuri avattavaksi. Pienennä se kuvankäsittelyohjelmalla ja lähetä pienempi.',
      encrypted:
        'Tiedosto on lukittu salasanalla, joten sitä ei voi tarkistaa eikä lukea täällä. Poista salasana, tallenna tiedosto ja lähetä se uudelleen.',
      macros:
        'Tiedostossa on makroja, jotka voivat vahingoittaa lukijan tietokonetta. Tallenna se ilman makroja (esimerkiksi .docx, .xlsx tai PDF) ja lähetä se.',
      scripts:
        'Tiedostossa on ohjelmakoodia (JavaScriptiä), jota ei oteta vastaan. Tulosta se uudeksi PDF:ksi ja lähetä se.',
      broken:
        'Tiedosto on rikki tai jäänyt kesken. Avaa se, tallenna uudelleen ja lähetä uusi.',
      bomb: 'Tiedosto purkautuu paljon kokoaan suuremmaksi, eikä sitä voi avata turvallisesti. Tallenna se uudelleen ohjelmassa, jolla se on tehty, tai lähetä se PDF:nä.',
      infected:
        'Virustarkistus löysi tiedostosta haitallista sisältöä, ja tiedosto hylättiin. Tarkista tietokoneesi ja pyydä puhdas kopio sieltä, mistä tiedosto on peräisin.',
      checksum:
        'Tiedosto ei tullut perille samanlaisena kuin se lähetettiin, ei toisellakaan kerralla. Tarkista yhteys ja lähetä uudelleen.',
      notChecked:
        'Tiedostoa ei voitu tarkistaa nyt. Yritä hetken päästä uudelleen; sitä ei tarvitse lähettää alusta.',
      archived:
        'Työtila on arkistoitu, eikä se ota enää tiedostoja vastaan. Valitse toinen työtila.',
      server:
        'Portaali ei voinut ottaa tiedostoa vastaan. Vika ei ole sinussa; yritä hetken päästä uudelleen.',
    },
    types: 'Hyväksytyt tyypit: {{types}}.',
  },
  sv: {
    title: 'Filer',
    drop: 'Släpp filer här',
    dropOrPaste: 'Släpp eller klistra in filerna på sidan, eller välj dem:',
    dropAnywhere: 'Släpp filerna var som helst på sidan',
    folders_one:
      'En mapp kan inte sändas: {{names}}. Öppna den, välj filerna i den och släpp dem.',
    folders_other:
      'Mappar kan inte sändas: {{names}}. Öppna dem, välj filerna i dem och släpp dem.',
    onlyOne: 'Här tas bara en fil emot: {{name}}.',
    pastedName: 'Inklistrad bild {{at}}',
    or: 'eller',
    choose: 'Välj filer',
    limits: 'Högst {{size}} per fil. {{types}}',
    needsWorkspace: 'Sändningen börjar när du har valt arbetsrum.',
    state: {
      waiting: 'Väntar på sin tur',
      sending: '{{sent}} av {{total}} · {{percent}} %',
      reconnecting:
        'Förbindelsen bröts, fortsätter av sig själv · {{percent}} %',
      paused: 'Pausad · {{percent}} %',
      checking: 'Sänd, kontrolleras · {{total}}',
      notChecked: 'Kontrollen kunde inte göras just nu, nytt försök görs',
      done: 'Framme · {{total}}',
    },
    speed: '{{speed}}/s',
    secondsLeft_one: '{{count}} sekund kvar',
    secondsLeft_other: '{{count}} sekunder kvar',
    minutesLeft_one: '{{count}} minut kvar',
    minutesLeft_other: '{{count}} minuter kvar',
    hoursLeft_one: '{{count}} timme kvar',
    hoursLeft_other: '{{count}} timmar kvar',
    progress: 'Sänder {{name}}',
    pause: 'Pausa {{name}}',
    resume: 'Fortsätt: {{name}}',
    retry: 'Sänd på nytt: {{name}}',
    remove: 'Ta bort {{name}}',
    nowDone: '{{name}} är framme.',
    nowFailed: '{{name}}: {{problem}}',
    nowReconnecting: 'Förbindelsen bröts, fortsätter av sig själv.',
    nowBack: 'Förbindelsen är tillbaka.',
    problem: {
      tooLarge:
        'Filen är för stor: {{size}}. Högst {{max}} tas emot. Gör filen mindre, till exempel genom att sänka bildernas kvalitet.',
      empty: 'Filen är tom.',
      typeByName: 'Filer av den här typen tas inte emot. {{types}}',
      typeByContent:
        'Filens innehåll är inte det som namnet säger, eller så tas typen inte emot. Öppna filen, spara den på nytt och sänd den nya. {{types}}',
      unreadable:
        'Filen kan inte läsas. Den kan ha flyttats eller ändrats efter att du valde den, eller så är den en mapp. Ta bort den och välj den på nytt.',
      notAllowed: 'Du har inte rätt att sända filer till det här arbetsrummet.',
      signedOut:
        'Du har loggats ut. Logga in i en annan flik och sänd sedan på nytt här.',
      gone: 'Sändningen blev inte klar i tid och filen måste sändas på nytt från början.',
      noSpace:
        'Portalen har inte plats för fler filer. Berätta för administratören.',
      quota:
        'Arbetsrummet har inte plats för fler filer. Be en administratör för arbetsrummet att ta bort gamla filer eller skaffa mer utrymme.',
      oldOffice:
        'Filen är från en gammal version av Word, Excel eller PowerPoint. Öppna den, spara den som .docx, .xlsx eller .pptx och sänd den.',
      heic: 'Bilder av typen HEIC tas inte emot. Spara bilden som JPEG; en iPhone gör det själv under Inställningar → Kamera → Format → Mest kompatibelt.',
      tooManyPixels:
        'Bilden är för stor för att öppnas. Gör den mindre i ett bildprogram och sänd den.',
      encrypted:
        'Filen är låst med ett lösenord och kan därför inte kontrolleras eller läsas här. Ta bort lösenordet, spara filen och sänd den på nytt.',
      macros:
        'Filen innehåller makron, som kan skada läsarens dator. Spara den utan makron (till exempel som .docx, .xlsx eller PDF) och sänd den.',
      scripts:
        'Filen innehåller programkod (JavaScript), som inte tas emot. Skriv ut den som en ny PDF och sänd den.',
      broken:
        'Filen är trasig eller avbruten. Öppna den, spara den på nytt och sänd den nya.',
      bomb: 'Filen packas upp till mycket mer än sin storlek och kan inte öppnas tryggt. Spara den på nytt i programmet den gjordes med, eller sänd den som PDF.',
      infected:
        'Viruskontrollen hittade något skadligt i filen, och den kastades bort. Kontrollera din dator och be om en ren kopia där filen kommer ifrån.',
      checksum:
        'Filen kom inte fram så som den sändes, inte heller andra gången. Kontrollera förbindelsen och sänd på nytt.',
      notChecked:
        'Filen kunde inte kontrolleras nu. Försök igen om en stund; den behöver inte sändas från början.',
      archived:
        'Arbetsrummet är arkiverat och tar inte emot fler filer. Välj ett annat arbetsrum.',
      server:
        'Portalen kunde inte ta emot filen. Felet är inte ditt; försök igen om en stund.',
    },
    types: 'Godkända typer: {{types}}.',
  },
});
