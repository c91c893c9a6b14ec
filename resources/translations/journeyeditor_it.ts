<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Inserisci</translation>
    </message>
    <message>
        <source>&amp;More cards</source>
        <translation>&amp;Altre carte</translation>
    </message>
    <message>
        <source>&amp;Lane</source>
        <translation>&amp;Corsia</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>Ma&amp;ppa</translation>
    </message>
    <message>
        <source>&amp;Emotion of the stage</source>
        <translation>&amp;Emozione della fase</translation>
    </message>
    <message>
        <source>Dot &amp;votes</source>
        <translation>Votaz&amp;ione a bollini</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>&amp;Carta</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Tipo</translation>
    </message>
    <message>
        <source>Kno&amp;wn how</source>
        <translation>&amp;Come lo sappiamo</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>P&amp;ersone</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>A&amp;nalisi</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Zoom</translation>
    </message>
    <message>
        <source>Ti&amp;mer</source>
        <translation>Ti&amp;mer</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;New map</source>
        <translation>&amp;Nuova mappa</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Apri &amp;recente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Salva &amp;con nome…</translation>
    </message>
    <message>
        <source>Save as &amp;template…</source>
        <translation>Salva come m&amp;odello…</translation>
    </message>
    <message>
        <source>Re&amp;vert to the saved map</source>
        <translation>&amp;Torna alla mappa salvata</translation>
    </message>
    <message>
        <source>Action p&amp;lan as a table…</source>
        <translation>Piano d’azione come ta&amp;bella…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Esc&amp;i</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Taglia</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Copy as p&amp;icture</source>
        <translation>Copia come i&amp;mmagine</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Incolla</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplica</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Elimina</translation>
    </message>
    <message>
        <source>Select &amp;all cards</source>
        <translation>&amp;Seleziona tutte le carte</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>Deselezio&amp;na</translation>
    </message>
    <message>
        <source>&amp;Write here</source>
        <translation>Scrivi &amp;qui</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Fase</translation>
    </message>
    <message>
        <source>The &amp;next lane</source>
        <translation>La &amp;prossima corsia</translation>
    </message>
    <message>
        <source>&amp;Emotion (curve point)</source>
        <translation>&amp;Emozione (punto della curva)</translation>
    </message>
    <message>
        <source>Emotion &amp;curve</source>
        <translation>Cu&amp;rva delle emozioni</translation>
    </message>
    <message>
        <source>Connection of the &amp;two selected cards</source>
        <translation>Collegamento tra le &amp;due carte selezionate</translation>
    </message>
    <message>
        <source>Improvement act&amp;ion of the plan</source>
        <translation>Azione del p&amp;iano</translation>
    </message>
    <message>
        <source>Title, objective, &amp;facts…</source>
        <translation>&amp;Titolo, obiettivo, dati…</translation>
    </message>
    <message>
        <source>&amp;Objective…</source>
        <translation>&amp;Obiettivo…</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>Sposta a &amp;sinistra</translation>
    </message>
    <message>
        <source>Move &amp;right</source>
        <translation>Sposta a &amp;destra</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Sposta in &amp;alto</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Sposta in &amp;basso</translation>
    </message>
    <message>
        <source>Stage to the left</source>
        <translation>Fase a sinistra</translation>
    </message>
    <message>
        <source>Stage to the right</source>
        <translation>Fase a destra</translation>
    </message>
    <message>
        <source>Lane up</source>
        <translation>Corsia in alto</translation>
    </message>
    <message>
        <source>Lane down</source>
        <translation>Corsia in basso</translation>
    </message>
    <message>
        <source>&amp;Collapse or expand</source>
        <translation>&amp;Comprimi o espandi</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>&amp;Nascondi</translation>
    </message>
    <message>
        <source>Show agai&amp;n</source>
        <translation>Most&amp;ra di nuovo</translation>
    </message>
    <message>
        <source>&amp;Show all that is hidden</source>
        <translation>&amp;Mostra tutto ciò che è nascosto</translation>
    </message>
    <message>
        <source>&amp;Observed</source>
        <translation>&amp;Osservato</translation>
    </message>
    <message>
        <source>&amp;Assumed</source>
        <translation>&amp;Ipotesi</translation>
    </message>
    <message>
        <source>&amp;Proposed</source>
        <translation>&amp;Proposta</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Link…</translation>
    </message>
    <message>
        <source>&amp;Gather the cards of the cell</source>
        <translation>&amp;Raccogli le carte della cella</translation>
    </message>
    <message>
        <source>&amp;New persona…</source>
        <translation>&amp;Nuova persona…</translation>
    </message>
    <message>
        <source>&amp;Personas of the map</source>
        <translation>&amp;Persone della mappa</translation>
    </message>
    <message>
        <source>Compare with a &amp;file…</source>
        <translation>Confronta con un &amp;file…</translation>
    </message>
    <message>
        <source>Compare with the map as it was &amp;saved</source>
        <translation>Confronta con la mappa com’era &amp;salvata</translation>
    </message>
    <message>
        <source>Compare with the version &amp;before</source>
        <translation>Confronta con la versione pre&amp;cedente</translation>
    </message>
    <message>
        <source>Compare as it is with as it is &amp;to be</source>
        <translation>Confronta com’è con come sar&amp;à</translation>
    </message>
    <message>
        <source>The &amp;next difference</source>
        <translation>Differenza s&amp;uccessiva</translation>
    </message>
    <message>
        <source>The other &amp;way round</source>
        <translation>&amp;Nell’altro verso</translation>
    </message>
    <message>
        <source>Save the &amp;report of changes…</source>
        <translation>Salva il &amp;resoconto delle modifiche…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Riduci</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>The &amp;whole map</source>
        <translation>&amp;Tutta la mappa</translation>
    </message>
    <message>
        <source>The whole wi&amp;dth</source>
        <translation>Tutta la &amp;larghezza</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Seleziona</translation>
    </message>
    <message>
        <source>Co&amp;nnect</source>
        <translation>&amp;Collega</translation>
    </message>
    <message>
        <source>&amp;Emotion curve</source>
        <translation>C&amp;urva delle emozioni</translation>
    </message>
    <message>
        <source>Side &amp;panels</source>
        <translation>&amp;Pannelli laterali</translation>
    </message>
    <message>
        <source>Ne&amp;xt slide</source>
        <translation>&amp;Diapositiva successiva</translation>
    </message>
    <message>
        <source>Sli&amp;de before</source>
        <translation>D&amp;iapositiva precedente</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Sche&amp;rmo intero</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Presenta</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Sospendi</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Ferma</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Come il &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Theme and text size</source>
        <translation>&amp;Tema e dimensione del testo</translation>
    </message>
    <message>
        <source>&amp;Contrast</source>
        <translation>C&amp;ontrasto</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Dimensione del &amp;testo</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Chiaro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>Sc&amp;uro</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>&amp;Normale</translation>
    </message>
    <message>
        <source>&amp;High</source>
        <translation>&amp;Alto</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Esporta…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Sta&amp;mpa…</translation>
    </message>
    <message>
        <source>Next revie&amp;w…</source>
        <translation>Prossima re&amp;visione…</translation>
    </message>
    <message>
        <source>The &amp;difference before</source>
        <translation>&amp;Differenza precedente</translation>
    </message>
    <message>
        <source>Leave the co&amp;mparison</source>
        <translation>Esci dal confron&amp;to</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>&amp;Movimento ridotto</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guida</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>&amp;About Journey Editor</source>
        <translation>&amp;Informazioni su Journey Editor</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Tro&amp;va…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Trova successiv&amp;o</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Trova &amp;precedente</translation>
    </message>
    <message>
        <source>Zoom to w&amp;hat is selected</source>
        <translation>Ingrandisci la sele&amp;zione</translation>
    </message>
    <message>
        <source>Zoom to the sta&amp;ge</source>
        <translation>Ingrandisci la fas&amp;e</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Pa&amp;noramica</translation>
    </message>
    <message>
        <source>Str&amp;ucture</source>
        <translation>Struttur&amp;a</translation>
    </message>
    <message>
        <source>Filte&amp;r</source>
        <translation>&amp;Filtra</translation>
    </message>
    <message>
        <source>Cle&amp;ar filter</source>
        <translation>To&amp;gli il filtro</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>Ta&amp;volozza dei comandi</translation>
    </message>
    <message>
        <source>Write the note, the quot&amp;e, the steps</source>
        <translation>Scrivi nota, cita&amp;zione, passaggi</translation>
    </message>
    <message>
        <source>Capture &amp;bar</source>
        <translation>&amp;Barra di cattura</translation>
    </message>
    <message>
        <source>Par&amp;king lot</source>
        <translation>Parc&amp;heggio</translation>
    </message>
    <message>
        <source>&amp;Park</source>
        <translation>&amp;Parcheggia</translation>
    </message>
    <message>
        <source>−2 very negative</source>
        <translation>−2 molto negativa</translation>
    </message>
    <message>
        <source>−1 negative</source>
        <translation>−1 negativa</translation>
    </message>
    <message>
        <source>0 neutral</source>
        <translation>0 neutra</translation>
    </message>
    <message>
        <source>+1 positive</source>
        <translation>+1 positiva</translation>
    </message>
    <message>
        <source>+2 very positive</source>
        <translation>+2 molto positiva</translation>
    </message>
    <message>
        <source>Ste&amp;ps of the stage</source>
        <translation>&amp;Passaggi della fase</translation>
    </message>
    <message>
        <source>Loc&amp;k the structure</source>
        <translation>B&amp;locca la struttura</translation>
    </message>
    <message>
        <source>&amp;Vote</source>
        <translation>&amp;Vota</translation>
    </message>
    <message>
        <source>&amp;Give a dot</source>
        <translation>&amp;Dai un bollino</translation>
    </message>
    <message>
        <source>&amp;Take a dot back</source>
        <translation>&amp;Togli un bollino</translation>
    </message>
    <message>
        <source>&amp;Reveal totals</source>
        <translation>&amp;Mostra i totali</translation>
    </message>
    <message>
        <source>&amp;Finish the round</source>
        <translation>&amp;Concludi il giro</translation>
    </message>
    <message>
        <source>&amp;Sort cards by votes</source>
        <translation>&amp;Ordina le carte per voti</translation>
    </message>
    <message>
        <source>&amp;Most votes</source>
        <translation>&amp;Più votate</translation>
    </message>
    <message>
        <source>&amp;Clear all votes</source>
        <translation>&amp;Azzera tutti i voti</translation>
    </message>
    <message>
        <source>Mer&amp;ge stages</source>
        <translation>&amp;Unisci le fasi</translation>
    </message>
    <message>
        <source>Something went wrong in the program (%1). Your map is as it was; save it now.</source>
        <translation>Qualcosa è andato storto nel programma (%1). La mappa è com’era: salvala adesso.</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>Consapevolezza</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisione</translation>
    </message>
    <message>
        <source>After the purchase</source>
        <translation>Dopo l’acquisto</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Hidden. A click on its mark on the map shows it again.</source>
        <translation>Nascosto. Un clic sul suo segno nella mappa lo mostra di nuovo.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostra tutto</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Mostra di nuovo</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Comprimi</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Espandi</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Cambia tipo</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Cambia stato</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Mostra tutte le carte</translation>
    </message>
    <message>
        <source>Gather cards</source>
        <translation>Raccogli le carte</translation>
    </message>
    <message>
        <source>Persona without a name</source>
        <translation>Persona senza nome</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Taglia</translation>
    </message>
    <message>
        <source>The clipboard holds nothing for the map</source>
        <translation>Negli appunti non c’è nulla per la mappa</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>The map needs a stage and a lane first: F7, F8</source>
        <translation>Alla mappa servono prima una fase e una corsia: F7, F8</translation>
    </message>
    <message>
        <source>new channel “%1”</source>
        <translation>nuovo canale «%1»</translation>
    </message>
    <message>
        <source>new persona “%1”</source>
        <translation>nuova persona «%1»</translation>
    </message>
    <message>
        <source>emotion %1</source>
        <translation>emozione %1</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Cattura</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parcheggia</translation>
    </message>
    <message numerus="yes">
        <source>Parked: %n card(s)</source>
        <translation>
            <numerusform>Parcheggiata: %n carta</numerusform>
            <numerusform>Parcheggiate: %n carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parked: %n note(s)</source>
        <translation>
            <numerusform>%n nota parcheggiata</numerusform>
            <numerusform>%n note parcheggiate</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a cell on the map first</source>
        <translation>Seleziona prima una cella della mappa</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Colloca</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rimetti al suo posto</translation>
    </message>
    <message>
        <source>%1 is the map itself: give the PDF another name.</source>
        <translation>%1 è la mappa stessa: dai al PDF un altro nome.</translation>
    </message>
    <message>
        <source>May whoever gets the PDF open the map in it?</source>
        <translation>Chi riceve il PDF può riaprire la mappa?</translation>
    </message>
    <message>
        <source>The whole map then travels with the PDF, its notes and its parking lot too.</source>
        <translation>Allora tutta la mappa viaggia con il PDF, anche le note e il parcheggio.</translation>
    </message>
    <message>
        <source>This is asked once; there is a tick for it in the export window.</source>
        <translation>Lo si chiede una volta sola; nella finestra di esportazione c’è una casella per questo.</translation>
    </message>
    <message>
        <source>With the map</source>
        <translation>Con la mappa</translation>
    </message>
    <message>
        <source>Pages only</source>
        <translation>Solo le pagine</translation>
    </message>
    <message>
        <source>Exporting %1…</source>
        <translation>Esportazione di %1…</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Esportato: %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>Non esportato: %1</translation>
    </message>
    <message>
        <source>The export was stopped; %1 is as it was.</source>
        <translation>Esportazione interrotta; %1 è rimasto com’era.</translation>
    </message>
    <message>
        <source>Open a map</source>
        <translation>Apri una mappa</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Svuota l’elenco</translation>
    </message>
    <message>
        <source>Save the map as</source>
        <translation>Salva la mappa con nome</translation>
    </message>
    <message>
        <source>this map</source>
        <translation>questa mappa</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Confronta con</translation>
    </message>
    <message>
        <source>as it was saved</source>
        <translation>com’era salvata</translation>
    </message>
    <message>
        <source>the version before</source>
        <translation>la versione precedente</translation>
    </message>
    <message>
        <source>the journey as it is</source>
        <translation>il percorso com’è</translation>
    </message>
    <message>
        <source>the journey as it is to be</source>
        <translation>il percorso come sarà</translation>
    </message>
    <message>
        <source>Save the report of changes</source>
        <translation>Salva il resoconto delle modifiche</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Salvato: %1</translation>
    </message>
    <message>
        <source>Another program has changed the file “%1”.</source>
        <translation>Un altro programma ha modificato il file «%1».</translation>
    </message>
    <message>
        <source>The file “%1” was moved or deleted. The map is only here until you save it.</source>
        <translation>Il file «%1» è stato spostato o eliminato. La mappa è solo qui finché non la salvi.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Salva di nuovo</translation>
    </message>
    <message>
        <source>The file “%1” is there again.</source>
        <translation>Il file «%1» c’è di nuovo.</translation>
    </message>
    <message>
        <source>This map is larger than a map can be (%1 %) and can&apos;t be saved like this. Take back what you did, take pictures or cards out, or divide the map.</source>
        <translation>Questa mappa è più grande di quanto una mappa possa essere (%1 %) e così non si può salvare. Annulla, togli immagini o carte, o dividi la mappa.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>This map is nearly as large as a map can be (%1 %). Smaller pictures help.</source>
        <translation>Questa mappa è quasi grande quanto una mappa può essere (%1 %). Immagini più piccole aiutano.</translation>
    </message>
    <message>
        <source>Your edits can&apos;t be kept safe until you save: %1</source>
        <translation>Le modifiche non sono al sicuro finché non salvi: %1</translation>
    </message>
    <message>
        <source>Your edits are kept safe again.</source>
        <translation>Le modifiche sono di nuovo al sicuro.</translation>
    </message>
    <message>
        <source>Open the version before</source>
        <translation>Apri la versione precedente</translation>
    </message>
    <message>
        <source>Edit it here</source>
        <translation>Modificala qui</translation>
    </message>
    <message>
        <source>This file may only be read: your changes can be saved under another name.</source>
        <translation>Questo file è di sola lettura: le tue modifiche si possono salvare con un altro nome.</translation>
    </message>
    <message numerus="yes">
        <source>A sync program left %n conflicting copies of this map</source>
        <translation>
            <numerusform>Un programma di sincronizzazione ha lasciato %n copia in conflitto di questa mappa</numerusform>
            <numerusform>Un programma di sincronizzazione ha lasciato %n copie in conflitto di questa mappa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside this map: %n other version(s) of it, perhaps of a sync program</source>
        <translation>
            <numerusform>Accanto a questa mappa: %n altra versione, forse di un programma di sincronizzazione</numerusform>
            <numerusform>Accanto a questa mappa: %n altre versioni, forse di un programma di sincronizzazione</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Confronta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Ricarica</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>Tieni la mia come copia</translation>
    </message>
    <message>
        <source>Reload the map</source>
        <translation>Ricaricamento della mappa</translation>
    </message>
    <message>
        <source>Reloaded. Undo brings your changes back.</source>
        <translation>Ricaricata. Annulla riporta le tue modifiche.</translation>
    </message>
    <message>
        <source>Revert to the saved map</source>
        <translation>Torna alla mappa salvata</translation>
    </message>
    <message>
        <source>my copy</source>
        <translation>la mia copia</translation>
    </message>
    <message>
        <source>This is the map as it was saved. Undo brings your changes back.</source>
        <translation>Questa è la mappa com’era salvata. Annulla riporta le tue modifiche.</translation>
    </message>
    <message>
        <source>Untitled map</source>
        <translation>Mappa senza titolo</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Salvare le modifiche a «%1»?</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>Se non le salvi andranno perse.</translation>
    </message>
    <message>
        <source>Journey maps</source>
        <translation>Mappe del percorso</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>Aggiungi carta</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Nuova fase</translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation>Aggiungi fase</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Aggiungi corsia</translation>
    </message>
    <message>
        <source>Add curve point</source>
        <translation>Aggiungi punto della curva</translation>
    </message>
    <message>
        <source>Add curve</source>
        <translation>Aggiungi curva</translation>
    </message>
    <message>
        <source>Add persona</source>
        <translation>Aggiungi persona</translation>
    </message>
    <message>
        <source>Walk to the other card, Ctrl+J connects · Esc gives up</source>
        <translation>Vai sull’altra carta, Ctrl+J collega · Esc: annulla</translation>
    </message>
    <message>
        <source>Connect cards</source>
        <translation>Collega carte</translation>
    </message>
    <message>
        <source>Touchpoint</source>
        <translation>Punto di contatto</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Azione</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Domanda</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Bisogno</translation>
    </message>
    <message>
        <source>Pain point</source>
        <translation>Punto dolente</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Opportunità</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrica</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation>Motivazione</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensiero</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Strategia</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Processo</translation>
    </message>
    <message>
        <source>Channel use</source>
        <translation>Uso del canale</translation>
    </message>
    <message>
        <source>Touchpoints</source>
        <translation>Punti di contatto</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Azioni</translation>
    </message>
    <message>
        <source>Motivations</source>
        <translation>Motivazioni</translation>
    </message>
    <message>
        <source>Thoughts and questions</source>
        <translation>Pensieri e domande</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bisogni</translation>
    </message>
    <message>
        <source>Emotions</source>
        <translation>Emozioni</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canali</translation>
    </message>
    <message>
        <source>Pain points</source>
        <translation>Punti dolenti</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Opportunità</translation>
    </message>
    <message>
        <source>Improvements</source>
        <translation>Strategie di ottimizzazione</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriche</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Frontstage</source>
        <translation>Frontstage</translation>
    </message>
    <message>
        <source>Backstage</source>
        <translation>Backstage</translation>
    </message>
    <message>
        <source>Support processes</source>
        <translation>Processi di supporto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passaggio</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Corsia</translation>
    </message>
    <message>
        <source>Emotion curve</source>
        <translation>Curva delle emozioni</translation>
    </message>
    <message>
        <source>Curve point</source>
        <translation>Punto della curva</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Collegamento</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canale</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Improvement action</source>
        <translation>Azione di miglioramento</translation>
    </message>
    <message>
        <source>Parked note</source>
        <translation>Nota parcheggiata</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>The map</source>
        <translation>La mappa</translation>
    </message>
    <message>
        <source>Current state</source>
        <translation>Stato attuale</translation>
    </message>
    <message>
        <source>Future state</source>
        <translation>Stato futuro</translation>
    </message>
    <message>
        <source>Ideal state</source>
        <translation>Stato ideale</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Valori diversi</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Da %1 a %2</translation>
    </message>
    <message>
        <source>As its channel</source>
        <translation>Come il suo canale</translation>
    </message>
    <message>
        <source>No colour of its own</source>
        <translation>Nessun colore proprio</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Altro colore…</translation>
    </message>
    <message>
        <source>As its kind</source>
        <translation>Come il tipo</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Scrivi per cercare</translation>
    </message>
    <message>
        <source>From 0 to 100</source>
        <translation>Da 0 a 100</translation>
    </message>
    <message>
        <source>As large as the map</source>
        <translation>Grande quanto la mappa</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Immagine PNG</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>Disegno SVG</translation>
    </message>
    <message>
        <source>HTML page (text)</source>
        <translation>Pagina HTML (testo)</translation>
    </message>
    <message>
        <source>Markdown (text)</source>
        <translation>Markdown (testo)</translation>
    </message>
    <message>
        <source>Report to share</source>
        <translation>Rapporto da condividere</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Poster in sheets</source>
        <translation>Poster in fogli</translation>
    </message>
    <message>
        <source>Map only</source>
        <translation>Solo la mappa</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatico</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Orizzontale</translation>
    </message>
    <message>
        <source>White paper</source>
        <translation>Foglio bianco</translation>
    </message>
    <message>
        <source>Saving ink</source>
        <translation>Poco inchiostro</translation>
    </message>
    <message>
        <source>Screen, light</source>
        <translation>Schermo, chiaro</translation>
    </message>
    <message>
        <source>Screen, dark</source>
        <translation>Schermo, scuro</translation>
    </message>
    <message>
        <source>Are pale</source>
        <translation>Sbiadite</translation>
    </message>
    <message>
        <source>Are left out</source>
        <translation>Tolte</translation>
    </message>
    <message>
        <source>As outlines</source>
        <translation>Come contorni</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Come testo</translation>
    </message>
    <message>
        <source>Cover, map, personas, priorities, plan, sources, full texts.</source>
        <translation>Copertina, mappa, persone, priorità, piano, fonti, testi completi.</translation>
    </message>
    <message>
        <source>The whole map on one page, as large as you like. Texts that it shortens travel whole in an attached file.</source>
        <translation>Tutta la mappa su una pagina, grande quanto vuoi. I testi che accorcia viaggiano interi in un file allegato.</translation>
    </message>
    <message>
        <source>A poster cut into sheets for any printer, and how they belong together. Texts that it shortens travel whole in an attached file.</source>
        <translation>Un poster tagliato in fogli per qualsiasi stampante, e come vanno messi insieme. I testi che accorcia viaggiano interi in un file allegato.</translation>
    </message>
    <message>
        <source>Can be edited and searched. Browsers use the fonts in the file; Inkscape and others want them installed.</source>
        <translation>Si può modificare e cercare. I browser usano i caratteri nel file; Inkscape e altri li vogliono installati.</translation>
    </message>
    <message>
        <source>One page, and the texts that it shortens.</source>
        <translation>Una pagina, e i testi che vi sono abbreviati.</translation>
    </message>
    <message>
        <source>For slides, chats and web pages.</source>
        <translation>Per presentazioni, chat e pagine web.</translation>
    </message>
    <message>
        <source>For design programs. Groups are named by lane and card.</source>
        <translation>Per i programmi di grafica. I gruppi hanno il nome di corsie e carte.</translation>
    </message>
    <message>
        <source>Looks the same in every program.</source>
        <translation>Uguale in ogni programma.</translation>
    </message>
    <message>
        <source>One file for browsers and screen readers: the journey stage by stage.</source>
        <translation>Un solo file per browser e lettori di schermo: il percorso fase per fase.</translation>
    </message>
    <message>
        <source>For wikis: the journey stage by stage.</source>
        <translation>Per i wiki: il percorso fase per fase.</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Verticale</translation>
    </message>
    <message>
        <source>The PDF can be opened again for editing</source>
        <translation>Il PDF si può riaprire per modificarlo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Sfoglia…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Stampa…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>The map itself</source>
        <translation>La mappa stessa</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Vai</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Vai a %1</translation>
    </message>
    <message numerus="yes">
        <source>No font has some characters of %n thing(s): they will be boxes.</source>
        <translation>
            <numerusform>Nessun carattere ha certi segni di %n elemento: saranno riquadri.</numerusform>
            <numerusform>Nessun carattere ha certi segni di %n elementi: saranno riquadri.</numerusform>
        </translation>
    </message>
    <message>
        <source>This can&apos;t be shown: %1</source>
        <translation>Non si può mostrare: %1</translation>
    </message>
    <message>
        <source>The preview was stopped. Choose something else, or export.</source>
        <translation>L’anteprima è stata interrotta. Scegli altro, oppure esporta.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Tipo di file</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>A che cosa serve</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Foglio</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientamento</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fogli</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Sovrapposizione</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Margini</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Language of the labels</source>
        <translation>Lingua delle diciture</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Intestazione</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Corsie</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>All personas</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Cards that are filtered out</source>
        <translation>Carte escluse dal filtro</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Filigrana</translation>
    </message>
    <message>
        <source>Draft…</source>
        <translation>Bozza…</translation>
    </message>
    <message>
        <source>Confidential…</source>
        <translation>Riservato…</translation>
    </message>
    <message>
        <source>Line on every page</source>
        <translation>Riga su ogni pagina</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Che cosa mostra</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Risoluzione</translation>
    </message>
    <message>
        <source>DPI</source>
        <translation>DPI</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Sfondo trasparente</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Altra</translation>
    </message>
    <message>
        <source>Custom size</source>
        <translation>Misura personalizzata</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Larghezza</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altezza</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Tutta la mappa</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>La selezione</translation>
    </message>
    <message>
        <source>The stage “%1”</source>
        <translation>La fase «%1»</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Diciture</translation>
    </message>
    <message>
        <source>It then carries the whole map, its notes and its parking lot too.</source>
        <translation>Allora contiene tutta la mappa, anche le note e il parcheggio.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixel</translation>
    </message>
    <message>
        <source>This file is there already and will be replaced.</source>
        <translation>Questo file c’è già e verrà sostituito.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Consigliato</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Osservato</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Ipotesi</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposta</translation>
    </message>
    <message>
        <source>Digital</source>
        <translation>Digitale</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>Fisico</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Ibrido</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non indicato</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Negozio</translation>
    </message>
    <message>
        <source>Shopping cart</source>
        <translation>Carrello</translation>
    </message>
    <message>
        <source>Shopping bag</source>
        <translation>Borsa della spesa</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Uffici</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Hotel</source>
        <translation>Albergo</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Ospedale</translation>
    </message>
    <message>
        <source>Factory</source>
        <translation>Fabbrica</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Magazzino</translation>
    </message>
    <message>
        <source>Signpost</source>
        <translation>Cartello</translation>
    </message>
    <message>
        <source>Handshake</source>
        <translation>Stretta di mano</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Helpdesk</source>
        <translation>Assistenza</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chiamata</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Cellulare</translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation>Tablet</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Portatile</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Schermo</translation>
    </message>
    <message>
        <source>Television</source>
        <translation>Televisione</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Web site</source>
        <translation>Sito web</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Pagina web</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Wireless network</source>
        <translation>Rete wireless</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Codice QR</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>Messaggio inviato</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Hashtag</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Social</translation>
    </message>
    <message>
        <source>Thumb up</source>
        <translation>Pollice su</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Recensione</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversazione</translation>
    </message>
    <message>
        <source>Notification</source>
        <translation>Notifica</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>Videochiamata</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Fotocamera</translation>
    </message>
    <message>
        <source>Podcast</source>
        <translation>Podcast</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>Advertisement</source>
        <translation>Pubblicità</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>Giornale</translation>
    </message>
    <message>
        <source>Brochure</source>
        <translation>Opuscolo</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Scontrino</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Biglietto</translation>
    </message>
    <message>
        <source>Card payment</source>
        <translation>Pagamento con carta</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contanti</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Regalo</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Pacco</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Consegna</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Ristorante</translation>
    </message>
    <message>
        <source>Café</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Bus</source>
        <translation>Autobus</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Treno</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Aereo</translation>
    </message>
    <message>
        <source>Medical practice</source>
        <translation>Studio medico</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Officina</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informazione</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transazione</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servizio</translation>
    </message>
    <message>
        <source>Third-party review</source>
        <translation>Recensione di terzi</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Intervista</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Sondaggio</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Analytics</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>Social listening</source>
        <translation>Ascolto dei social</translation>
    </message>
    <message>
        <source>Usability test</source>
        <translation>Test di usabilità</translation>
    </message>
    <message>
        <source>No line</source>
        <translation>Nessuna linea</translation>
    </message>
    <message>
        <source>Line of interaction</source>
        <translation>Linea di interazione</translation>
    </message>
    <message>
        <source>Line of visibility</source>
        <translation>Linea di visibilità</translation>
    </message>
    <message>
        <source>Line of internal interaction</source>
        <translation>Linea di interazione interna</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Known how</source>
        <translation>Come lo sappiamo</translation>
    </message>
    <message>
        <source>low reliability</source>
        <translation>affidabilità bassa</translation>
    </message>
    <message>
        <source>moderate reliability</source>
        <translation>affidabilità media</translation>
    </message>
    <message>
        <source>high reliability</source>
        <translation>affidabilità alta</translation>
    </message>
    <message>
        <source>named people</source>
        <translation>con i nomi</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>anonima</translation>
    </message>
    <message>
        <source>aggregated</source>
        <translation>aggregata</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>How do you know? Name an interview, a survey, figures: what the map rests on.</source>
        <translation>Come lo sai? Indica un’intervista, un sondaggio, dei dati: ciò su cui poggia la mappa.</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Nuova fonte</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Apri il link</translation>
    </message>
    <message>
        <source>Delete this source</source>
        <translation>Elimina questa fonte</translation>
    </message>
    <message>
        <source>Cite for what is selected</source>
        <translation>Cita per la selezione</translation>
    </message>
    <message numerus="yes">
        <source>%n observed</source>
        <translation>
            <numerusform>%n osservato</numerusform>
            <numerusform>%n osservati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a source</source>
        <translation>
            <numerusform>%n con fonte</numerusform>
            <numerusform>%n con fonte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed</source>
        <translation>
            <numerusform>%n ipotesi</numerusform>
            <numerusform>%n ipotesi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposed</source>
        <translation>
            <numerusform>%n proposta</numerusform>
            <numerusform>%n proposte</numerusform>
        </translation>
    </message>
    <message>
        <source>mean gap %1</source>
        <translation>carenza media %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Untitled stage</source>
        <translation>Fase senza titolo</translation>
    </message>
    <message>
        <source>Touchpoints by channel and stage</source>
        <translation>Punti di contatto per canale e fase</translation>
    </message>
    <message>
        <source>Channels and stages meet here once there are touchpoints.</source>
        <translation>Canali e fasi si incrociano qui quando ci sono punti di contatto.</translation>
    </message>
    <message>
        <source>Number and mean gap · Enter lists them</source>
        <translation>Numero e carenza media · Invio li elenca</translation>
    </message>
    <message>
        <source>Go to the stage %1</source>
        <translation>Vai alla fase %1</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) can mean two things: hear customers on it</source>
        <translation>
            <numerusform>%n dato può voler dire due cose: chiedi conferma ai clienti</numerusform>
            <numerusform>%n dati possono voler dire due cose: chiedi conferma ai clienti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the check-up</source>
        <translation>
            <numerusform>%n altro nel check-up</numerusform>
            <numerusform>altri %n nel check-up</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled source</source>
        <translation>Fonte senza titolo</translation>
    </message>
    <message numerus="yes">
        <source>cited %n time(s)</source>
        <translation>
            <numerusform>citata %n volta</numerusform>
            <numerusform>citata %n volte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cited %n time(s)</source>
        <translation>
            <numerusform>Citata %n volta</numerusform>
            <numerusform>Citata %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>Not cited yet</source>
        <translation>Non ancora citata</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Aggiungi fonte</translation>
    </message>
    <message>
        <source>Untitled metric</source>
        <translation>Metrica senza titolo</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>Che cosa si misura</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Votes of the room</source>
        <translation>Voti della sala</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Mean gap</source>
        <translation>Carenza media</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Usato da</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) or persona(s)</source>
        <translation>
            <numerusform>%n carta o persona</numerusform>
            <numerusform>%n carte o persone</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Name each channel once: web, app, store, phone … Touchpoints use it then.</source>
        <translation>Dai un nome a ogni canale, una volta sola: web, app, negozio, telefono … Poi i punti di contatto lo usano.</translation>
    </message>
    <message>
        <source>New channel</source>
        <translation>Nuovo canale</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Select two or more channels to make one of them</source>
        <translation>Seleziona due o più canali per farne uno solo</translation>
    </message>
    <message>
        <source>Delete the selected channels</source>
        <translation>Elimina i canali selezionati</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n unused</source>
        <translation>
            <numerusform>Elimina %n inutilizzato</numerusform>
            <numerusform>Elimina %n inutilizzati</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>Unisci in «%1»</translation>
    </message>
    <message>
        <source>Add channel</source>
        <translation>Aggiungi canale</translation>
    </message>
    <message>
        <source>Merge channels</source>
        <translation>Unisci canali</translation>
    </message>
    <message>
        <source>Delete unused channels</source>
        <translation>Elimina i canali inutilizzati</translation>
    </message>
    <message>
        <source>Ambiguous: needs a second source</source>
        <translation>Ambigua: serve una seconda fonte</translation>
    </message>
    <message>
        <source>Stages covered</source>
        <translation>Fasi coperte</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sulla mappa</translation>
    </message>
    <message>
        <source>Impact on goal</source>
        <translation>Impatto sull’obiettivo</translation>
    </message>
    <message>
        <source>Impact on experience</source>
        <translation>Impatto sull’esperienza</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Sforzo</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Improvement actions</source>
        <translation>Azioni di miglioramento</translation>
    </message>
    <message>
        <source>Related card</source>
        <translation>Carta correlata</translation>
    </message>
    <message>
        <source>Related cards</source>
        <translation>Carte correlate</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Modalità</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Occasione</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Scena</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Moment of truth</source>
        <translation>Momento della verità</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>Self-service</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Importanza</translation>
    </message>
    <message>
        <source>Expectation</source>
        <translation>Aspettativa</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Valutazione</translation>
    </message>
    <message>
        <source>Micro-conversion</source>
        <translation>Microconversione</translation>
    </message>
    <message>
        <source>Goal it serves</source>
        <translation>Obiettivo a cui serve</translation>
    </message>
    <message>
        <source>Is it met?</source>
        <translation>È soddisfatto?</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>In parte</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Età</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Occupazione</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In una frase</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citazione</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Obiettivi</translation>
    </message>
    <message>
        <source>Frustrations</source>
        <translation>Frustrazioni</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>Hobby</translation>
    </message>
    <message>
        <source>What decides the purchase</source>
        <translation>Che cosa decide l’acquisto</translation>
    </message>
    <message>
        <source>Card it serves</source>
        <translation>Carta a cui serve</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>A che cosa serve</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cifra</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variazione</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Momento</translation>
    </message>
    <message>
        <source>Before the purchase</source>
        <translation>Prima dell’acquisto</translation>
    </message>
    <message>
        <source>During the purchase</source>
        <translation>Durante l’acquisto</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passaggi</translation>
    </message>
    <message>
        <source>Width in points</source>
        <translation>Larghezza in punti</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Compressa</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Nascosta</translation>
    </message>
    <message>
        <source>Hint under the title</source>
        <translation>Nota sotto il titolo</translation>
    </message>
    <message>
        <source>Line below the lane</source>
        <translation>Linea sotto la corsia</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>As the map</source>
        <translation>Come la mappa</translation>
    </message>
    <message>
        <source>Emotion</source>
        <translation>Emozione</translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation>Sentimento</translation>
    </message>
    <message>
        <source>Quote or question</source>
        <translation>Citazione o domanda</translation>
    </message>
    <message>
        <source>Place in the stage, %</source>
        <translation>Posizione nella fase, %</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>Un senso</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Due sensi</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Salva come modello</translation>
    </message>
    <message>
        <source>Kept as a template: it is on the start screen of a new map.</source>
        <translation>Conservata come modello: è nella schermata iniziale di una nuova mappa.</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Rinomina il modello</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Eliminare il modello «%1»?</translation>
    </message>
    <message>
        <source>Maps that were made of it stay as they are.</source>
        <translation>Le mappe create a partire da esso restano come sono.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>There is a template “%1” already. Replace it?</source>
        <translation>C’è già un modello «%1». Sostituirlo?</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Canale preferito</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>Gradimento</translation>
    </message>
    <message>
        <source>Preferred channels</source>
        <translation>Canali preferiti</translation>
    </message>
    <message>
        <source>Line of the curve</source>
        <translation>Linea della curva</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Secondo l’ordine</translation>
    </message>
    <message>
        <source>1 · single, circle</source>
        <translation>1 · semplice, cerchio</translation>
    </message>
    <message>
        <source>2 · double, square</source>
        <translation>2 · doppia, quadrato</translation>
    </message>
    <message>
        <source>3 · beads, hexagon</source>
        <translation>3 · perle, esagono</translation>
    </message>
    <message>
        <source>4 · ticks, diamond</source>
        <translation>4 · tacche, rombo</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icona</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Sample size</source>
        <translation>Campione</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Affidabilità</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Riservatezza</translation>
    </message>
    <message>
        <source>Named people</source>
        <translation>Con i nomi</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonima</translation>
    </message>
    <message>
        <source>Aggregated</source>
        <translation>Aggregata</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>senza data</translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <translation>in ritardo: %1</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>ancora nessuno</translation>
    </message>
    <message>
        <source>serves nothing</source>
        <translation>non collegata</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Che cosa si deve fare</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Reparto</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Da quando</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro quando</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Da fare</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>In corso</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Si vede da</translation>
    </message>
    <message>
        <source>Measured before</source>
        <translation>Valore di partenza</translation>
    </message>
    <message>
        <source>Expected after</source>
        <translation>Valore atteso</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Obiettivo</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Risultato atteso</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizzazione</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Prodotto</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Ambito</translation>
    </message>
    <message>
        <source>Customer journey</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Buyer journey</source>
        <translation>Acquirente</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Attuale</translation>
    </message>
    <message>
        <source>Future</source>
        <translation>Futuro</translation>
    </message>
    <message>
        <source>Ideal</source>
        <translation>Ideale</translation>
    </message>
    <message>
        <source>Language of the map</source>
        <translation>Lingua della mappa</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Prossima revisione</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Conclusione</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>In breve</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Voti</translation>
    </message>
    <message>
        <source>No persona</source>
        <translation>Nessuna persona</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Nessun canale</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Nessuna etichetta</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Nessun responsabile</translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s) or more</source>
        <translation>
            <numerusform>%n voto o più</numerusform>
            <numerusform>%n voti o più</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli il filtro</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s)</source>
        <translation>
            <numerusform>%1 di %n carta</numerusform>
            <numerusform>%1 di %n carte</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Name a channel of the map first</source>
        <translation>Prima dai un nome a un canale della mappa</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Aggiungi %1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>About Journey Editor</source>
        <translation>Informazioni su Journey Editor</translation>
    </message>
    <message>
        <source>A visual editor for customer journey maps.</source>
        <translation>Un editor visuale per le mappe del percorso del cliente.</translation>
    </message>
    <message>
        <source>Made with Qt for Python (LGPL), ReportLab and HarfBuzz; letters by the makers of Inter and Noto (OFL), icons by Lucide (ISC). The program itself is under the MIT licence.</source>
        <translation>Fatto con Qt for Python (LGPL), ReportLab e HarfBuzz; caratteri degli autori di Inter e Noto (OFL), icone di Lucide (ISC). Il programma stesso è sotto licenza MIT.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n elemento selezionato</numerusform>
            <numerusform>%n elementi selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Torna alla mappa</translation>
    </message>
    <message>
        <source>Place in the order of priority</source>
        <translation>Posizione nell’ordine di priorità</translation>
    </message>
    <message>
        <source>Pain point or opportunity</source>
        <translation>Punto dolente o opportunità</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Obiettivo</translation>
    </message>
    <message>
        <source>Impact on goal, from 1 to 5</source>
        <translation>Impatto sull’obiettivo, da 1 a 5</translation>
    </message>
    <message>
        <source>Exp.</source>
        <translation>Esper.</translation>
    </message>
    <message>
        <source>Impact on experience, from 1 to 5</source>
        <translation>Impatto sull’esperienza, da 1 a 5</translation>
    </message>
    <message>
        <source>Effort, from 1 to 5</source>
        <translation>Sforzo, da 1 a 5</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>What the action plan and the map do about it</source>
        <translation>Che cosa fanno in merito il piano d’azione e la mappa</translation>
    </message>
    <message>
        <source>Personas, channels</source>
        <translation>Persone, canali</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Collegata con</translation>
    </message>
    <message>
        <source>Cards that it is linked with</source>
        <translation>Le carte a cui è collegata</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n azione</numerusform>
            <numerusform>%n azioni</numerusform>
        </translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modifica: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nuova etichetta</translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation>+ etichetta</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Scegli un file…</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>New curve</source>
        <translation>Nuova curva</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Altro più in basso</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altre</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>Parcheggio</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Meno</translation>
    </message>
    <message numerus="yes">
        <source>%n parked note(s)</source>
        <translation>
            <numerusform>%n nota parcheggiata</numerusform>
            <numerusform>%n note parcheggiate</numerusform>
        </translation>
    </message>
    <message>
        <source>The image has more than 20 MB: make it smaller first</source>
        <translation>L’immagine supera i 20 MB: prima rimpiccioliscila</translation>
    </message>
    <message>
        <source>The image has more than 40 million pixels: make it smaller first</source>
        <translation>L’immagine supera i 40 milioni di pixel: prima riducila</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read as an image</source>
        <translation>«%1» non si può leggere come immagine</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>Non è un numero</translation>
    </message>
    <message>
        <source>Only whole numbers</source>
        <translation>Solo numeri interi</translation>
    </message>
    <message>
        <source>Not a date: write it like %1</source>
        <translation>Non è una data: scrivila come %1</translation>
    </message>
    <message>
        <source>There is no such day</source>
        <translation>Questo giorno non esiste</translation>
    </message>
    <message>
        <source>Not a web or mail address: https://… or mailto:…</source>
        <translation>Non è un indirizzo web o e-mail: https://… o mailto:…</translation>
    </message>
    <message>
        <source>Untitled %1</source>
        <translation>%1 senza titolo</translation>
    </message>
    <message>
        <source>It is not on the map any more</source>
        <translation>Non è più sulla mappa</translation>
    </message>
    <message>
        <source>What it names is not on the map any more</source>
        <translation>Ciò a cui rimanda non è più sulla mappa</translation>
    </message>
    <message>
        <source>The step belongs to another stage</source>
        <translation>Il passaggio è di un’altra fase</translation>
    </message>
    <message>
        <source>The map can&apos;t hold more of these</source>
        <translation>La mappa non può contenerne altri</translation>
    </message>
    <message>
        <source>A card can&apos;t be connected to itself</source>
        <translation>Una carta non si può collegare a sé stessa</translation>
    </message>
    <message>
        <source>A curve needs a lane of emotions</source>
        <translation>Una curva ha bisogno di una corsia di emozioni</translation>
    </message>
    <message>
        <source>This lane holds curves: it stays a lane of emotions</source>
        <translation>Questa corsia contiene curve: resta una corsia di emozioni</translation>
    </message>
    <message>
        <source>The map has no stage or lane to put this into</source>
        <translation>La mappa non ha una fase o una corsia in cui metterlo</translation>
    </message>
    <message>
        <source>Only whole PNG and JPEG images can be added</source>
        <translation>Si possono aggiungere solo immagini PNG e JPEG integre</translation>
    </message>
    <message>
        <source>The image is too large</source>
        <translation>L’immagine è troppo grande</translation>
    </message>
    <message>
        <source>The map can&apos;t hold more images: use smaller ones</source>
        <translation>La mappa non può contenere altre immagini: usane di più piccole</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be pasted here</source>
        <translation>Negli appunti non c’è nulla che si possa incollare qui</translation>
    </message>
    <message>
        <source>Merging takes at least two stages</source>
        <translation>Per unire servono almeno due fasi</translation>
    </message>
    <message>
        <source>At most %1 characters</source>
        <translation>Al massimo %1 caratteri</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Al massimo %1</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>Almeno %1</translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation>Qui non è ammesso</translation>
    </message>
    <message>
        <source>Something must stand here</source>
        <translation>Qui deve esserci qualcosa</translation>
    </message>
    <message>
        <source>no. %1 of %2</source>
        <translation>%1ª di %2</translation>
    </message>
    <message>
        <source>falls short</source>
        <translation>sotto le aspettative</translation>
    </message>
    <message>
        <source>as expected or better</source>
        <translation>come atteso o meglio</translation>
    </message>
    <message>
        <source>Structure locked</source>
        <translation>Struttura bloccata</translation>
    </message>
    <message>
        <source>Stages and lanes can&apos;t be moved or deleted (Ctrl+Shift+L)</source>
        <translation>Fasi e corsie non si possono spostare né eliminare (Ctrl+Maiusc+L)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Riduci</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Ingrandisci</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Adatta alla larghezza</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Sola lettura</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non salvata</translation>
    </message>
    <message>
        <source>New map</source>
        <translation>Nuova mappa</translation>
    </message>
    <message>
        <source>My templates</source>
        <translation>I miei modelli</translation>
    </message>
    <message>
        <source>Recent maps</source>
        <translation>Mappe recenti</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Esempi</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Apri…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Elimina…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvata</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Salvata alle %1</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Salvata il %1</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Rilascia</translation>
    </message>
    <message numerus="yes">
        <source>%n stage(s)</source>
        <translation>
            <numerusform>%n fase</numerusform>
            <numerusform>%n fasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lane(s)</source>
        <translation>
            <numerusform>%n corsia</numerusform>
            <numerusform>%n corsie</numerusform>
        </translation>
    </message>
    <message>
        <source>Added with the table: %1 · Ctrl+Z takes all of it back</source>
        <translation>Aggiunto con la tabella: %1 · Ctrl+Z annulla tutto</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n carta</numerusform>
            <numerusform>%n carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n carta selezionata</numerusform>
            <numerusform>%n carte selezionate</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Let go on a card to connect it. Escape gives up.</source>
        <translation>Rilascia su una carta per collegarla. Esc annulla.</translation>
    </message>
    <message>
        <source>These cards are connected already.</source>
        <translation>Queste carte sono già collegate.</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Ricollega</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n card(s)</source>
        <translation>
            <numerusform>Copia %n carta</numerusform>
            <numerusform>Copia %n carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n card(s)</source>
        <translation>
            <numerusform>Sposta %n carta</numerusform>
            <numerusform>Sposta %n carte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n stage(s)</source>
        <translation>
            <numerusform>Sposta %n fase</numerusform>
            <numerusform>Sposta %n fasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n lane(s)</source>
        <translation>
            <numerusform>Sposta %n corsia</numerusform>
            <numerusform>Sposta %n corsie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n curve point(s)</source>
        <translation>
            <numerusform>Sposta %n punto della curva</numerusform>
            <numerusform>Sposta %n punti della curva</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag from one card to another to connect them. Escape ends.</source>
        <translation>Trascina da una carta all’altra per collegarle. Esc termina.</translation>
    </message>
    <message>
        <source>Drag across a lane of emotions to draw a curve, click to add a point. Escape ends.</source>
        <translation>Trascina lungo una corsia di emozioni per disegnare una curva, fai clic per aggiungere un punto. Esc termina.</translation>
    </message>
    <message>
        <source>Click a card or press V: a dot · Shift: one back · Escape: go on editing</source>
        <translation>Clic su una carta o V: un bollino · Maiusc: lo toglie · Esc: torna a modificare</translation>
    </message>
    <message>
        <source>Span stages</source>
        <translation>Estendi su più fasi</translation>
    </message>
    <message>
        <source>F2: note</source>
        <translation>F2: nota</translation>
    </message>
    <message>
        <source>F2: quote</source>
        <translation>F2: citazione</translation>
    </message>
    <message>
        <source>F2: steps</source>
        <translation>F2: passaggi</translation>
    </message>
    <message>
        <source>Enter: keep · Esc: give up · %1</source>
        <translation>Invio: conferma · Esc: annulla · %1</translation>
    </message>
    <message>
        <source>Rename the map</source>
        <translation>Rinomina la mappa</translation>
    </message>
    <message>
        <source>Write steps</source>
        <translation>Scrivi i passaggi</translation>
    </message>
    <message>
        <source>Structure of the map</source>
        <translation>Struttura della mappa</translation>
    </message>
    <message>
        <source>Move the panel to the other side</source>
        <translation>Sposta il pannello dall’altra parte</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struttura</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Modifica testo</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ancora nessuno</translation>
    </message>
    <message>
        <source>Drag something from the left onto the map, or click a cell and press Enter</source>
        <translation>Trascina qualcosa da sinistra sulla mappa, oppure fai clic su una cella e premi Invio</translation>
    </message>
    <message>
        <source>Click a card to change it, double-click to write in it</source>
        <translation>Clic su una carta per modificarla, doppio clic per scriverci</translation>
    </message>
    <message>
        <source>Type: new card below · Enter: edit · Ctrl+arrows: move · Delete: delete</source>
        <translation>Scrivi: nuova carta sotto · Invio: modifica · Ctrl+frecce: sposta · Canc: elimina</translation>
    </message>
    <message>
        <source>Enter: edit · Delete: delete</source>
        <translation>Invio: modifica · Canc: elimina</translation>
    </message>
    <message>
        <source>Type: new title · Shift+F2: steps · F6: collapse · Alt+arrows: move</source>
        <translation>Scrivi: nuovo titolo · Maiusc+F2: passaggi · F6: comprimi · Alt+frecce: sposta</translation>
    </message>
    <message>
        <source>Type: new title · F6: collapse · Alt+arrows: move</source>
        <translation>Scrivi: nuovo titolo · F6: comprimi · Alt+frecce: sposta</translation>
    </message>
    <message>
        <source>1–5: from −2 to +2 · +/−: a step · Ctrl+arrows: move · Type: feeling</source>
        <translation>1–5: da −2 a +2 · +/−: un passo · Ctrl+frecce: sposta · Scrivi: sentimento</translation>
    </message>
    <message>
        <source>Type: new card · Arrows: walk · F7: new stage · F8: new lane</source>
        <translation>Scrivi: nuova carta · Frecce: muoviti · F7: nuova fase · F8: nuova corsia</translation>
    </message>
    <message>
        <source>A copy of the map in %1, not yet saved.</source>
        <translation>Una copia della mappa in %1, non ancora salvata.</translation>
    </message>
    <message>
        <source>“%1” is back as it was. Save it to keep it.</source>
        <translation>«%1» è di nuovo com’era. Salvala per conservarla.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salva con nome…</translation>
    </message>
    <message>
        <source>Unsaved maps</source>
        <translation>Mappe non salvate</translation>
    </message>
    <message>
        <source>The program ended before these maps were saved. Nothing of them is lost.</source>
        <translation>Il programma si è chiuso prima che queste mappe fossero salvate. Non è andato perso nulla.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decido dopo</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recupera</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Recover %1</source>
        <translation>Recupera %1</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>Scarta %1</translation>
    </message>
    <message>
        <source>Discard for ever?</source>
        <translation>Eliminare per sempre?</translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n modifica</numerusform>
            <numerusform>%n modifiche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last edit %2</source>
        <translation>%1, l’ultima: %2</translation>
    </message>
    <message>
        <source>Type a command, or the title of a stage or card</source>
        <translation>Scrivi un comando, o il titolo di una fase o di una carta</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Trova nella mappa</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Precedente (Maiusc+Invio)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Successivo (Invio)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Chiudi (Esc)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>With the map as it was saved</source>
        <translation>Con la mappa com’era salvata</translation>
    </message>
    <message>
        <source>With the version before</source>
        <translation>Con la versione precedente</translation>
    </message>
    <message>
        <source>As it is with as it is to be</source>
        <translation>Com’è con come sarà</translation>
    </message>
    <message>
        <source>With another file…</source>
        <translation>Con un altro file…</translation>
    </message>
    <message>
        <source>See on the map what was added, taken away, moved or reworded between two versions.</source>
        <translation>Vedi sulla mappa che cosa è stato aggiunto, tolto, spostato o riscritto tra due versioni.</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Nell’altro verso</translation>
    </message>
    <message>
        <source>The difference before (Shift+F4)</source>
        <translation>La differenza precedente (Maiusc+F4)</translation>
    </message>
    <message>
        <source>The next difference (F4)</source>
        <translation>La differenza successiva (F4)</translation>
    </message>
    <message>
        <source>F4: next difference · Shift+F4: the one before · Escape: end the comparison</source>
        <translation>F4: differenza successiva · Maiusc+F4: precedente · Esc: termina il confronto</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Da: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Confronto in corso…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Esci (Esc)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salva…</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Il resoconto è negli appunti.</translation>
    </message>
    <message>
        <source>not on the map</source>
        <translation>fuori dalla mappa</translation>
    </message>
    <message>
        <source>This is the last stage · F7: new stage</source>
        <translation>Questa è l’ultima fase · F7: nuova fase</translation>
    </message>
    <message>
        <source>Enter: next below · Tab: next stage · Ctrl+Enter: done · F2: note · Esc: give up</source>
        <translation>Invio: la prossima sotto · Tab: fase seguente · Ctrl+Invio: fine · F2: nota · Esc: annulla</translation>
    </message>
    <message>
        <source>Tab: next stage · Enter: done · Esc: give up</source>
        <translation>Tab: fase seguente · Invio: fine · Esc: annulla</translation>
    </message>
    <message>
        <source>F8: new lane · F7: new stage</source>
        <translation>F8: nuova corsia · F7: nuova fase</translation>
    </message>
    <message>
        <source>Set the emotion</source>
        <translation>Imposta l’emozione</translation>
    </message>
    <message>
        <source>Select a card, a cell or a stage first</source>
        <translation>Prima seleziona una carta, una cella o una fase</translation>
    </message>
    <message>
        <source>Emotion %1 in “%2”</source>
        <translation>Emozione %1 in «%2»</translation>
    </message>
    <message>
        <source>Draw curve</source>
        <translation>Disegna curva</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Presentazione</translation>
    </message>
    <message>
        <source>A map without stages</source>
        <translation>Una mappa senza fasi</translation>
    </message>
    <message>
        <source>This map has no stages yet. Press Escape and add the first one.</source>
        <translation>Questa mappa non ha ancora fasi. Premi Esc e aggiungi la prima.</translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s) given</source>
        <translation>
            <numerusform>%n bollino assegnato</numerusform>
            <numerusform>%n bollini assegnati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dot(s) left</source>
        <translation>
            <numerusform>%n bollino rimasto</numerusform>
            <numerusform>%n bollini rimasti</numerusform>
        </translation>
    </message>
    <message>
        <source>Countdown</source>
        <translation>Conto alla rovescia</translation>
    </message>
    <message>
        <source>Hold the countdown, or let it go on</source>
        <translation>Sospendi il conto alla rovescia, o fallo ripartire</translation>
    </message>
    <message>
        <source>Merge stages</source>
        <translation>Unisci le fasi</translation>
    </message>
    <message>
        <source>Stages and lanes stay where they are now</source>
        <translation>Fasi e corsie ora restano dove sono</translation>
    </message>
    <message>
        <source>Stages and lanes can be moved again</source>
        <translation>Fasi e corsie si possono di nuovo spostare</translation>
    </message>
    <message>
        <source>What was said   /lane  &gt;stage  @channel  #tag  &amp;persona  :+1 emotion</source>
        <translation>Che cosa è stato detto   /corsia  &gt;fase  @canale  #etichetta  &amp;persona  :+1 emozione</translation>
    </message>
    <message>
        <source>Close (Ctrl+Space)</source>
        <translation>Chiudi (Ctrl+Spazio)</translation>
    </message>
    <message>
        <source>Parking lot</source>
        <translation>Parcheggio</translation>
    </message>
    <message>
        <source>New note, then Enter</source>
        <translation>Nuova nota, poi Invio</translation>
    </message>
    <message>
        <source>New parked note</source>
        <translation>Nuova nota parcheggiata</translation>
    </message>
    <message>
        <source>Parked notes</source>
        <translation>Note parcheggiate</translation>
    </message>
    <message>
        <source>Enter: into the selected cell. Or drag it there.</source>
        <translation>Invio: nella cella selezionata. Oppure trascinala lì.</translation>
    </message>
    <message>
        <source>Deleted in this session</source>
        <translation>Eliminati in questa sessione</translation>
    </message>
    <message>
        <source>The structure is locked (Ctrl+Shift+L unlocks it)</source>
        <translation>La struttura è bloccata (Ctrl+Maiusc+L la sblocca)</translation>
    </message>
    <message>
        <source>Resize stage</source>
        <translation>Ridimensiona la fase</translation>
    </message>
    <message>
        <source>Overview of the map</source>
        <translation>Panoramica della mappa</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Voto</translation>
    </message>
    <message>
        <source>Take back a vote</source>
        <translation>Togli un voto</translation>
    </message>
    <message>
        <source>Sort by votes</source>
        <translation>Ordina per voti</translation>
    </message>
    <message>
        <source>The cards are in the order of their votes already</source>
        <translation>Le carte sono già in ordine di voti</translation>
    </message>
    <message>
        <source>Clear all votes</source>
        <translation>Azzera tutti i voti</translation>
    </message>
    <message>
        <source>All votes are gone · Ctrl+Z brings them back</source>
        <translation>Tutti i voti sono azzerati · Ctrl+Z li riporta</translation>
    </message>
    <message>
        <source>The process that makes the file ended. Try again.</source>
        <translation>Il processo che crea il file si è chiuso. Riprova.</translation>
    </message>
    <message>
        <source>Dot votes</source>
        <translation>Votazione a bollini</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>senza limite</translation>
    </message>
    <message>
        <source>Dots in this round</source>
        <translation>Bollini del giro</translation>
    </message>
    <message>
        <source>Dots in this round, of the whole room; empty is no limit</source>
        <translation>Bollini del giro, di tutta la sala; vuoto: senza limite</translation>
    </message>
    <message>
        <source>Go on voting</source>
        <translation>Continua a votare</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Concludi</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n rimasto</numerusform>
            <numerusform>%n rimasti</numerusform>
        </translation>
    </message>
    <message>
        <source>Reveal totals</source>
        <translation>Mostra i totali</translation>
    </message>
    <message>
        <source>Hide totals</source>
        <translation>Nascondi i totali</translation>
    </message>
    <message>
        <source>All dots of this round are given</source>
        <translation>Tutti i bollini di questo giro sono assegnati</translation>
    </message>
    <message>
        <source>The card has no votes</source>
        <translation>La carta non ha voti</translation>
    </message>
    <message>
        <source>Map → Dot votes sorts the cards by them</source>
        <translation>Mappa → Votazione a bollini ordina le carte per voti</translation>
    </message>
    <message>
        <source>What is selected is copied as a picture</source>
        <translation>La selezione è copiata come immagine</translation>
    </message>
    <message>
        <source>The map is copied as a picture</source>
        <translation>La mappa è copiata come immagine</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Stampa in corso…</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Inviato alla stampante</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>Stampa interrotta</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be printed on. Choose another printer, or export a PDF.</source>
        <translation>Non si può stampare su «%1». Scegli un’altra stampante o esporta un PDF.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>There is no difference that you could see.</source>
        <translation>Non c’è nessuna differenza visibile.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copia come testo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Pagina precedente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina seguente</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Più piccolo</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Più grande</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Pagina intera</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>Preparazione delle pagine…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pagina %1 di %2</translation>
    </message>
    <message>
        <source>Headings: a click sorts</source>
        <translation>Intestazioni: un clic ordina</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancanze</translation>
    </message>
    <message>
        <source>Worth a thought</source>
        <translation>Da valutare</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Write the title</source>
        <translation>Scrivi il titolo</translation>
    </message>
    <message>
        <source>Write the objective</source>
        <translation>Scrivi l’obiettivo</translation>
    </message>
    <message>
        <source>Add a stage</source>
        <translation>Aggiungi una fase</translation>
    </message>
    <message>
        <source>Enter: go there · Ctrl+Enter: mend it · Delete: dismiss · Escape: to the map</source>
        <translation>Invio: vai lì · Ctrl+Invio: rimedia · Canc: ignora · Esc: alla mappa</translation>
    </message>
    <message>
        <source>Dismiss (Delete)</source>
        <translation>Ignora (Canc)</translation>
    </message>
    <message>
        <source>Add a touchpoint</source>
        <translation>Aggiungi un punto di contatto</translation>
    </message>
    <message>
        <source>Add a persona</source>
        <translation>Aggiungi una persona</translation>
    </message>
    <message>
        <source>Set the date</source>
        <translation>Fissa la data</translation>
    </message>
    <message>
        <source>Set the next date</source>
        <translation>Fissa la prossima data</translation>
    </message>
    <message>
        <source>Open the parking lot</source>
        <translation>Apri il parcheggio</translation>
    </message>
    <message numerus="yes">
        <source>%n more like this</source>
        <translation>
            <numerusform>%n altra osservazione simile</numerusform>
            <numerusform>altre %n osservazioni simili</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n dismissed remark(s) again</source>
        <translation>
            <numerusform>Mostra di nuovo %n osservazione ignorata</numerusform>
            <numerusform>Mostra di nuovo %n osservazioni ignorate</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to remark.</source>
        <translation>Nessuna osservazione.</translation>
    </message>
    <message>
        <source>What is missing on the map, or does not fit together, will be listed here.</source>
        <translation>Qui comparirà ciò che manca sulla mappa o che non torna.</translation>
    </message>
    <message>
        <source>This has no place on the map. Its fields are at the right.</source>
        <translation>Non ha un posto sulla mappa. I suoi campi sono a destra.</translation>
    </message>
    <message>
        <source>Done: %1. Undo takes it back.</source>
        <translation>Fatto: %1. Annulla riporta tutto com’era.</translation>
    </message>
    <message>
        <source>&amp;Personas</source>
        <translation>&amp;Persone</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Evidenze</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>&amp;Inventario</translation>
    </message>
    <message>
        <source>Pri&amp;orities</source>
        <translation>Pri&amp;orità</translation>
    </message>
    <message>
        <source>Action p&amp;lan</source>
        <translation>Piano d’&amp;azione</translation>
    </message>
    <message>
        <source>Chec&amp;k-up</source>
        <translation>Chec&amp;k-up</translation>
    </message>
    <message>
        <source>Compare &amp;versions</source>
        <translation>Confronta &amp;versioni</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Primi passi</translation>
    </message>
    <message>
        <source>Cite source</source>
        <translation>Cita fonte</translation>
    </message>
    <message>
        <source>Assign persona</source>
        <translation>Assegna persona</translation>
    </message>
    <message>
        <source>Matrix of effort and impact</source>
        <translation>Matrice di sforzo e impatto</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) have a place</source>
        <translation>
            <numerusform>%n carta ha un posto</numerusform>
            <numerusform>%n carte hanno un posto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) wait for one</source>
        <translation>
            <numerusform>%n carta lo aspetta</numerusform>
            <numerusform>%n carte lo aspettano</numerusform>
        </translation>
    </message>
    <message>
        <source>Impact × experience</source>
        <translation>Impatto × esperienza</translation>
    </message>
    <message>
        <source>Effort (1 low, 5 high)</source>
        <translation>Sforzo (1 basso, 5 alto)</translation>
    </message>
    <message>
        <source>Not placed yet: %1</source>
        <translation>Senza posto: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>e altre %1</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Senza titolo</translation>
    </message>
    <message>
        <source>P %1 · impact %2 × %3 · effort %4</source>
        <translation>P %1 · impatto %2 × %3 · sforzo %4</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>non conta</translation>
    </message>
    <message>
        <source>counts half</source>
        <translation>conta metà</translation>
    </message>
    <message>
        <source>counts once</source>
        <translation>conta una volta</translation>
    </message>
    <message>
        <source>counts one and a half times</source>
        <translation>conta una volta e mezza</translation>
    </message>
    <message>
        <source>counts twice</source>
        <translation>conta il doppio</translation>
    </message>
    <message>
        <source>impact on goal</source>
        <translation>impatto sull’obiettivo</translation>
    </message>
    <message>
        <source>impact on experience</source>
        <translation>impatto sull’esperienza</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>sforzo</translation>
    </message>
    <message>
        <source>How much it counts: %1</source>
        <translation>Quanto conta: %1</translation>
    </message>
    <message>
        <source>Count everything once</source>
        <translation>Conta tutto una volta</translation>
    </message>
    <message>
        <source>Cards show P with everything counted once.</source>
        <translation>Le carte mostrano P con tutto contato una volta.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Manca: %1</translation>
    </message>
    <message>
        <source>Who is this map about? Describe a persona, or take one from another map.</source>
        <translation>Di chi parla questa mappa? Descrivi una persona, o prendila da un’altra mappa.</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Nuova persona</translation>
    </message>
    <message>
        <source>From another map…</source>
        <translation>Da un’altra mappa…</translation>
    </message>
    <message>
        <source>Duplicate this persona</source>
        <translation>Duplica questa persona</translation>
    </message>
    <message>
        <source>Take personas from another map…</source>
        <translation>Prendi persone da un’altra mappa…</translation>
    </message>
    <message>
        <source>Save personas to a file…</source>
        <translation>Salva le persone in un file…</translation>
    </message>
    <message>
        <source>Delete this persona</source>
        <translation>Elimina questa persona</translation>
    </message>
    <message>
        <source>Go to their curve</source>
        <translation>Vai alla sua curva</translation>
    </message>
    <message>
        <source>Add their curve</source>
        <translation>Aggiungi la sua curva</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Mostra di nuovo tutto</translation>
    </message>
    <message>
        <source>Show only what is theirs</source>
        <translation>Mostra solo ciò che è suo</translation>
    </message>
    <message>
        <source>A curve needs stages first</source>
        <translation>Per una curva servono prima le fasi</translation>
    </message>
    <message>
        <source>Duplicate persona</source>
        <translation>Duplica persona</translation>
    </message>
    <message>
        <source>Save personas</source>
        <translation>Salva le persone</translation>
    </message>
    <message>
        <source>This is the file of the map itself: choose another name</source>
        <translation>Questo è il file della mappa stessa: scegli un altro nome</translation>
    </message>
    <message numerus="yes">
        <source>%n persona(s) saved: %1</source>
        <translation>
            <numerusform>%n persona salvata: %1</numerusform>
            <numerusform>%n persone salvate: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Take personas from</source>
        <translation>Prendi persone da</translation>
    </message>
    <message>
        <source>“%1” has no personas</source>
        <translation>«%1» non ha persone</translation>
    </message>
    <message>
        <source>Take personas</source>
        <translation>Prendi persone</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classifica</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Entrambe</translation>
    </message>
    <message>
        <source>Pain points and opportunities of the whole map are ranked here.</source>
        <translation>Qui punti dolenti e opportunità di tutta la mappa stanno in ordine di priorità.</translation>
    </message>
    <message>
        <source>Say what the map is for</source>
        <translation>Di’ a che cosa serve la mappa</translation>
    </message>
    <message>
        <source>One sentence: what should it help to decide?</source>
        <translation>Una frase: che cosa deve aiutare a decidere?</translation>
    </message>
    <message>
        <source>Say whose journey it is</source>
        <translation>Di’ di chi è il percorso</translation>
    </message>
    <message>
        <source>A persona has goals, needs and frustrations, and gets a curve.</source>
        <translation>Una persona ha obiettivi, bisogni e frustrazioni, e la sua curva.</translation>
    </message>
    <message>
        <source>Divide the journey into stages</source>
        <translation>Dividi il percorso in fasi</translation>
    </message>
    <message>
        <source>From the first time they hear of you to what comes after.</source>
        <translation>Dalla prima volta che sentono parlare di voi a ciò che viene dopo.</translation>
    </message>
    <message>
        <source>Collect the touchpoints</source>
        <translation>Raccogli i punti di contatto</translation>
    </message>
    <message>
        <source>Where do customers meet you, stage by stage, and by which channel?</source>
        <translation>Dove vi incontrano i clienti, fase per fase, e su quale canale?</translation>
    </message>
    <message>
        <source>Rate them against what is expected</source>
        <translation>Valutali rispetto alle aspettative</translation>
    </message>
    <message>
        <source>Expectation and rating, 1 to 5: the gap shows where you fall short.</source>
        <translation>Aspettativa e valutazione, da 1 a 5: la differenza mostra dove siete carenti.</translation>
    </message>
    <message>
        <source>Rate the next one</source>
        <translation>Valuta il prossimo</translation>
    </message>
    <message>
        <source>Draw how it feels</source>
        <translation>Disegna come ci si sente</translation>
    </message>
    <message>
        <source>The emotion curve, point by point, from very negative to very positive.</source>
        <translation>La curva delle emozioni, punto per punto, da molto negativo a molto positivo.</translation>
    </message>
    <message>
        <source>Draw the curve</source>
        <translation>Disegna la curva</translation>
    </message>
    <message>
        <source>Name what hurts</source>
        <translation>Individua i punti dolenti</translation>
    </message>
    <message>
        <source>Where the curve is low or a touchpoint falls short: what is the cause?</source>
        <translation>Dove la curva è bassa o un punto di contatto è carente: qual è la causa?</translation>
    </message>
    <message>
        <source>Add a pain point</source>
        <translation>Aggiungi un punto dolente</translation>
    </message>
    <message>
        <source>Decide what comes first</source>
        <translation>Decidi le priorità</translation>
    </message>
    <message>
        <source>Impact on the goal, on the experience, and the effort.</source>
        <translation>Impatto sull’obiettivo, sull’esperienza, e lo sforzo.</translation>
    </message>
    <message>
        <source>Open the priorities</source>
        <translation>Apri le priorità</translation>
    </message>
    <message>
        <source>Plan who does what</source>
        <translation>Pianifica chi fa che cosa</translation>
    </message>
    <message>
        <source>An action has an owner, a date, and a metric that will show success.</source>
        <translation>Un’azione ha un responsabile, una data e una metrica che ne mostrerà il successo.</translation>
    </message>
    <message>
        <source>Open the action plan</source>
        <translation>Apri il piano d’azione</translation>
    </message>
    <message>
        <source>Set when to look at it again</source>
        <translation>Fissa quando rivederla</translation>
    </message>
    <message>
        <source>On that day the map is compared with how it was.</source>
        <translation>Quel giorno si confronta con la mappa di oggi.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Prossimo passo</translation>
    </message>
    <message>
        <source>Don&apos;t show the next step any more (Help › First steps brings it back)</source>
        <translation>Non mostrare più il prossimo passo (Aiuto › Primi passi lo riporta)</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Tutti i passi</translation>
    </message>
    <message>
        <source>Help › First steps brings it back.</source>
        <translation>Aiuto › Primi passi lo riporta.</translation>
    </message>
    <message>
        <source>Show the next step</source>
        <translation>Mostra il prossimo passo</translation>
    </message>
    <message>
        <source>Add an opportunity</source>
        <translation>Aggiungi un’opportunità</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Bacheca</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>Piano d’azione</translation>
    </message>
    <message>
        <source>Say who does what by when, so that the map changes something.</source>
        <translation>Scrivi chi fa che cosa ed entro quando, perché la mappa cambi qualcosa.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Whose actions are shown</source>
        <translation>Di chi sono le azioni mostrate</translation>
    </message>
    <message>
        <source>Show only what is overdue</source>
        <translation>Mostra solo ciò che è in ritardo</translation>
    </message>
    <message>
        <source>Show only what serves no pain point and no opportunity</source>
        <translation>Mostra solo ciò che non serve a nessun punto dolente né opportunità</translation>
    </message>
    <message>
        <source>What the selected action serves</source>
        <translation>A che cosa serve l’azione selezionata</translation>
    </message>
    <message>
        <source>Delete the selected actions</source>
        <translation>Elimina le azioni selezionate</translation>
    </message>
    <message>
        <source>Save the plan as a table (CSV)</source>
        <translation>Salva il piano come tabella (CSV)</translation>
    </message>
    <message>
        <source>Insert: new action · F2: rename · Ctrl+left, right: its status · Escape: to the map</source>
        <translation>Ins: nuova azione · F2: rinomina · Ctrl+sinistra, destra: stato · Esc: alla mappa</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n in ritardo</numerusform>
            <numerusform>%n in ritardo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serve(s) nothing</source>
        <translation>
            <numerusform>%n non collegata</numerusform>
            <numerusform>%n non collegate</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ancora nessuno</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n action(s)</source>
        <translation>
            <numerusform>Elimina %n azione</numerusform>
            <numerusform>Elimina %n azioni</numerusform>
        </translation>
    </message>
    <message>
        <source>This action serves nothing on the map yet</source>
        <translation>Questa azione non è ancora collegata a nulla sulla mappa</translation>
    </message>
    <message>
        <source>Show pain points</source>
        <translation>Mostra i punti dolenti</translation>
    </message>
    <message>
        <source>Show opportunities</source>
        <translation>Mostra le opportunità</translation>
    </message>
    <message>
        <source>What counts how much</source>
        <translation>Che cosa conta, e quanto</translation>
    </message>
    <message>
        <source>Link with a card (Ctrl+L)</source>
        <translation>Collega a una carta (Ctrl+L)</translation>
    </message>
    <message>
        <source>Make an action</source>
        <translation>Crea un’azione</translation>
    </message>
    <message>
        <source>An action of the plan for what is selected (Ctrl+Enter)</source>
        <translation>Un’azione del piano per ciò che è selezionato (Ctrl+Invio)</translation>
    </message>
    <message>
        <source>Enter: go there · Ctrl+arrows: move its dot · Ctrl+Enter: plan it · Escape: to the map</source>
        <translation>Invio: vai lì · Ctrl+frecce: sposta il punto · Ctrl+Invio: nuova azione · Esc: alla mappa</translation>
    </message>
    <message>
        <source>Place in the matrix</source>
        <translation>Posiziona nella matrice</translation>
    </message>
    <message>
        <source>Personas of the other map</source>
        <translation>Persone dell’altra mappa</translation>
    </message>
    <message>
        <source>Personas of “%1”</source>
        <translation>Persone di «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Take %n persona(s)</source>
        <translation>
            <numerusform>Prendi %n persona</numerusform>
            <numerusform>Prendi %n persone</numerusform>
        </translation>
    </message>
    <message>
        <source>Channels and stages</source>
        <translation>Canali e fasi</translation>
    </message>
    <message>
        <source>Where we fall short</source>
        <translation>Dove siamo carenti</translation>
    </message>
    <message>
        <source>Ctrl+Tab: next view · Escape: to the map</source>
        <translation>Ctrl+Tab: vista seguente · Esc: torna alla mappa</translation>
    </message>
    <message>
        <source>no connection leads there</source>
        <translation>nessun collegamento li unisce</translation>
    </message>
    <message>
        <source>the rating falls by %1</source>
        <translation>la valutazione scende di %1</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>Passaggio</translation>
    </message>
    <message>
        <source>How the rating changes from one side to the other</source>
        <translation>Come cambia la valutazione da una parte all’altra</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Che cosa non va</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Passaggi tra canali</translation>
    </message>
    <message>
        <source>Where customers pass from digital to physical or back, it is said here. Give channels their kind, and connect touchpoints.</source>
        <translation>Qui si vede dove i clienti passano dal digitale al fisico o viceversa. Indica il tipo dei canali e collega i punti di contatto.</translation>
    </message>
    <message>
        <source>Connect them</source>
        <translation>Collegali</translation>
    </message>
    <message>
        <source>%1 of %2 need care</source>
        <translation>%1 di %2 da migliorare</translation>
    </message>
    <message>
        <source>Views of the inventory</source>
        <translation>Viste dell’inventario</translation>
    </message>
    <message>
        <source>Importance, from 1 to 5</source>
        <translation>Importanza, da 1 a 5</translation>
    </message>
    <message>
        <source>Expectation, from 1 to 5</source>
        <translation>Aspettativa, da 1 a 5</translation>
    </message>
    <message>
        <source>Rating, from 1 to 5</source>
        <translation>Valutazione, da 1 a 5</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Carenza</translation>
    </message>
    <message>
        <source>Rating less expectation: below zero it falls short</source>
        <translation>Valutazione meno aspettativa: sotto zero è una carenza</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Decisivo</translation>
    </message>
    <message>
        <source>The small step that the customer takes here</source>
        <translation>Il piccolo passo che il cliente compie qui</translation>
    </message>
    <message>
        <source>Falls short of expectation</source>
        <translation>Sotto le aspettative</translation>
    </message>
    <message>
        <source>Not rated yet</source>
        <translation>Non ancora valutati</translation>
    </message>
    <message>
        <source>Moments of truth</source>
        <translation>Momenti della verità</translation>
    </message>
    <message>
        <source>Without a channel</source>
        <translation>Senza canale</translation>
    </message>
    <message>
        <source>With a micro-conversion</source>
        <translation>Con una microconversione</translation>
    </message>
    <message>
        <source>Without a source</source>
        <translation>Senza fonte</translation>
    </message>
    <message>
        <source>Where do customers meet you? Add the first touchpoint.</source>
        <translation>Dove vi incontrano i clienti? Aggiungi il primo punto di contatto.</translation>
    </message>
    <message>
        <source>No touchpoint is like that.</source>
        <translation>Nessun punto di contatto è così.</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Cerca nell’elenco</translation>
    </message>
    <message>
        <source>Show only some</source>
        <translation>Mostrane solo alcuni</translation>
    </message>
    <message>
        <source>no channel</source>
        <translation>nessun canale</translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s)</source>
        <translation>
            <numerusform>%n punto di contatto</numerusform>
            <numerusform>%n punti di contatto</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Aggiungi un’azione</translation>
    </message>
    <message>
        <source>Save the action plan as a table</source>
        <translation>Salva il piano d’azione come tabella</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>Note well</source>
        <translation>Da notare</translation>
    </message>
    <message>
        <source>Rating, and what is expected</source>
        <translation>Valutazione e aspettativa</translation>
    </message>
    <message>
        <source>List the touchpoints</source>
        <translation>Elenca i punti di contatto</translation>
    </message>
    <message>
        <source>Rate touchpoints from 1 to 5 against what customers expect to see gaps.</source>
        <translation>Valuta i punti di contatto da 1 a 5 rispetto alle aspettative dei clienti, per vedere le carenze.</translation>
    </message>
    <message>
        <source>No rated touchpoint falls short of what customers expect.</source>
        <translation>Nessun punto di contatto valutato è sotto le aspettative dei clienti.</translation>
    </message>
    <message>
        <source>%1 of %2 rated fall short</source>
        <translation>%1 di %2 valutati sono carenti</translation>
    </message>
    <message numerus="yes">
        <source>%n not rated yet</source>
        <translation>
            <numerusform>%n non ancora valutato</numerusform>
            <numerusform>%n non ancora valutati</numerusform>
        </translation>
    </message>
    <message>
        <source>importance %1</source>
        <translation>importanza %1</translation>
    </message>
    <message>
        <source>rated %1, expected %2, gap %3</source>
        <translation>valutazione %1, aspettativa %2, carenza %3</translation>
    </message>
    <message>
        <source>Untitled touchpoint</source>
        <translation>Punto di contatto senza titolo</translation>
    </message>
    <message>
        <source>This map was to be reviewed by %1.</source>
        <translation>La revisione di questa mappa era prevista entro il %1.</translation>
    </message>
    <message>
        <source>Set the next date…</source>
        <translation>Fissa la prossima data…</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Confronta con…</translation>
    </message>
    <message>
        <source>Hidden: %1</source>
        <translation>Nascosti: %1</translation>
    </message>
    <message>
        <source>Click: show again</source>
        <translation>Clic: mostra di nuovo</translation>
    </message>
    <message>
        <source>Escape: back to the map</source>
        <translation>Esc: torna alla mappa</translation>
    </message>
    <message>
        <source>The room sees the second screen. Page Down and Page Up turn its slides.</source>
        <translation>La sala vede il secondo schermo. Pag giù e Pag su cambiano diapositiva.</translation>
    </message>
    <message>
        <source>The second screen is gone: the presentation waits. F5 shows it here.</source>
        <translation>Il secondo schermo non c’è più: la presentazione aspetta. F5 la mostra qui.</translation>
    </message>
    <message>
        <source>%1 on hold</source>
        <translation>%1 in pausa</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Cerca in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo di file:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Shift</source>
        <translation>Maiusc</translation>
    </message>
</context>
</TS>
