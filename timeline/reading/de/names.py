"""German words around names of people and bodies: titles, offices, particles, heads of bodies. Data only."""

from __future__ import annotations

from timeline.reading.text import words

# Titles and forms of address that stand directly before a name and are no office.
TITLES = words("""
Dr Prof Herr Herrn Frau Sir Lord Lady Dame Graf Gräfin Prinz Prinzessin Fürst Baron Freiherr Mr Mrs Ms Scheich
Ajatollah Imam Mullah Schwester Bruder Pater Pfarrer Rabbi Rabbiner Dalai Madame Monsieur Ingenieur
Diplom-Ingenieur
""")

# Offices by their last element, masculine singular; compounds ending in one of these are offices too ("Außenminister").
OFFICE_HEADS = tuple(
    sorted(
        words("""
präsident minister kanzler premier premierminister ministerpräsident regierungschef staatschef staatsoberhaupt chef
vorsitzender vorsitzende sekretär generalsekretär senator gouverneur bürgermeister kommissar sprecher botschafter
gesandter gesandte beauftragter beauftragte vertreter abgeordneter abgeordnete kandidat general admiral oberst
kommandeur befehlshaber kommandant stabschef generalstabschef direktor leiter manager trainer coach kapitän stürmer
torwart spieler verteidiger torhüter mittelfeldspieler richter anwalt rechtsanwalt staatsanwalt oberstaatsanwalt
experte forscher wissenschaftler ökonom professor historiker analyst politologe politikwissenschaftler soziologe
virologe jurist könig kaiser kronprinz prinz papst kardinal bischof erzbischof patriarch diktator machthaber
herrscher präsidentschaftskandidat oppositionsführer oppositionspolitiker führer anführer politiker staatssekretär
unterhändler diplomat außenpolitiker landeshauptmann landrat stadtrat bürgerrechtler aktivist journalist reporter
korrespondent autor schriftsteller regisseur schauspieler sänger unternehmer milliardär investor gründer
fraktionschef parteichef landeschef innensenator obmann obfrau bundesrat nationalrat polizist ermittler
meteorologe chefermittler angeklagter angeklagte verdächtiger verdächtige zeuge zeugin täter rebellenführer
milizenführer warlord präsidentschaftsbewerber bewerber amtsinhaber amtskollege kollege nachfolger vorgänger
koordinator präses intendant rektor dekan referent geschäftsführer vorstand vorständin aufsichtsratschef hauptmann
major leutnant feldmarschall marschall brigadegeneral generalmajor generalleutnant generalinspekteur vize
sondergesandter ehemann ehefrau vater mutter sohn tochter bruder schwester witwe sportdirektor rennfahrer
weltmeister olympiasieger tennisprofi profi musiker rapper moderator comedian künstler designer architekt arzt
ärztin mediziner
""")
    )
)

# Feminine forms that are not the masculine plus "in", and other irregular forms: form -> masculine singular.
OFFICE_FORMS = {
    "anwältin": "anwalt",
    "rechtsanwältin": "rechtsanwalt",
    "staatsanwältin": "staatsanwalt",
    "oberstaatsanwältin": "oberstaatsanwalt",
    "ärztin": "arzt",
    "landrätin": "landrat",
    "stadträtin": "stadtrat",
    "bundesrätin": "bundesrat",
    "nationalrätin": "nationalrat",
    "landeshauptfrau": "landeshauptmann",
    "obfrau": "obmann",
    "vorsitzende": "vorsitzender",
    "vorsitzenden": "vorsitzender",
    "abgeordnete": "abgeordneter",
    "abgeordneten": "abgeordneter",
    "beauftragte": "beauftragter",
    "beauftragten": "beauftragter",
    "gesandte": "gesandter",
    "gesandten": "gesandter",
    "sondergesandte": "sondergesandter",
    "sondergesandten": "sondergesandter",
    "angeklagte": "angeklagter",
    "angeklagten": "angeklagter",
    "verdächtige": "verdächtiger",
    "verdächtigen": "verdächtiger",
    "gräfin": "graf",
}

# One office under several names. Only where a state is named: a Land's prime minister keeps the German title.
HEAD_OF_GOVERNMENT = words("""
premierminister premier ministerpräsident regierungschef kanzler bundeskanzler ministerpräsidentin
staatsminister-präsident
""")
HEAD_OF_STATE = words("präsident staatspräsident staatschef staatsoberhaupt bundespräsident")
# States whose national offices carry the prefix; the first unless the text speaks of another of them.
NATIONAL_PREFIXES = {"bundes": ("DE", "AT", "CH")}
GOVERNMENT_ROLE = "regierungschef"
STATE_ROLE = "staatsoberhaupt"

# Before an office: not (or not yet, or no longer) the holder.
OFFICE_QUALIFIERS = {
    "ex": "ex",
    "alt": "ex",
    "ehemalig": "ex",
    "früher": "ex",
    "einstig": "ex",
    "damalig": "ex",
    "vormalig": "ex",
    "gestürzt": "ex",
    "abgesetzt": "ex",
    "scheidend": "",
    "amtierend": "",
    "designiert": "designiert",
    "künftig": "designiert",
    "gewählt": "designiert",
    "stellvertretend": "vize",
    "vize": "vize",
}

# Small words inside a name.
PARTICLES = words("""
von van de der den del della di da do dos du la le el al bin ibn ben ter ten zu zur vom und-zu af av abu
""")
ARABIC_PARTICLES = (
    "al-",
    "el-",
    "as-",
    "ar-",
    "az-",
    "at-",
    "asch-",
    "ad-",
    "an-",
    "Al-",
    "El-",
    "As-",
    "Ar-",
    "Asch-",
)

# Determiners and other small words after which a capitalised word is a noun, not a lone surname.
DETERMINERS = words("""
der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner dieser diese dieses diesen
diesem jener jene jenes jenen jeder jede jedes jeden jedem mein meine meinen sein seine seinen seinem seiner seines
ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserer euer eure alle allen aller viele vielen mehrere
mehreren einige einigen wenige welche manche beide beiden zwei drei vier fünf sechs im am zum zur beim vom ins ans
""")

SPEECH_WORDS = words("""
sagte sagt erklärte erklärt betonte betont so laut meinte meint kritisierte forderte fordert warnte warnt teilte
kündigte berichtete schrieb schreibt fügte äußerte bestätigte lobte nannte ergänzte erläuterte mahnte räumte wies
verwies sprach twitterte antwortete begrüßte verteidigte bezeichnete gewann siegte traf verlor besiegte
""")

# Heads of bodies. One of its kind in each state or city: with a country or city it is a name ("britische Regierung").
BODY_HEADS = words("""
ministerium regierung parlament armee luftwaffe marine streitkräfte polizei geheimdienst nachrichtendienst gericht
gerichtshof staatsanwaltschaft botschaft konsulat zentralbank notenbank nationalbank bundesbank
kabinett senat kongress repräsentantenhaus unterhaus oberhaus bundestag landtag nationalrat ständerat bundesrat
sicherheitsrat stadtrat generalstab oberkommando feuerwehr börse präsidialamt kanzleramt außenamt kriminalamt
wahlkommission stadtverwaltung militärverwaltung fußballverband behörde küstenwache nationalgarde geheimpolizei
verfassungsschutz wetterdienst generalstaatsanwaltschaft präsidialverwaltung rechnungshof umweltbundesamt
polizeidirektion polizeipräsidium polizeiinspektion landratsamt gesundheitsamt jugendamt bezirksamt bezirksregierung
""")
# Of these a compound alone is a name already ("Verteidigungsministerium", "Landeskriminalamt").
BODY_HEADS_ALONE = words("""
ministerium gerichtshof verfassungsgericht verwaltungsgericht landgericht amtsgericht oberlandesgericht arbeitsgericht
finanzgericht sozialgericht kammergericht staatsanwaltschaft bundesanwaltschaft bundesbank landtag kriminalamt
wahlkommission bundesamt landesamt bundesagentur bundeskabinett kartellamt patentamt bundespolizei kriminalpolizei
rechnungshof nationalgarde küstenwache präsidialamt kanzleramt außenamt wetterdienst zentralrat ethikrat europarat
sicherheitsrat verfassungsschutz weltbank währungsfonds bundeszentrale landesregierung staatskanzlei
""")

# Heads that carry an addition that makes the name ("Koalition der Willigen", "Bund der Steuerzahler", "Amt für ...").
BODY_HEADS_WITH_ADDITION = words("""
koalition allianz bündnis bund partei bewegung gruppe union liga rat zentralrat verband gewerkschaft vereinigung
front kongress komitee organisation bundesverband gesellschaft forum achse gemeinschaft initiative block armee haus
kammer gerichtshof verein
""")
BODY_HEADS_FOR = words("""
amt bundesamt landesamt ministerium bundesministerium institut zentrum agentur stiftung komitee organisation behörde
gesellschaft kommission bundesanstalt
""")

# With a name's capital adjective these make a name ("Zentrale Wahlkommission", "Obersten Gerichtshof").
BODY_HEADS_AFTER_ADJECTIVE = words("""
kommission partei bank verband union liga front kirche rat bewegung allianz koalition armee institut akademie
gesellschaft organisation stiftung agentur behörde universität bund kreuz halbmond garde volkspartei gewerkschaft
""")

# Words that end like a head of a body and are none.
NOT_BODIES = words("insgesamt gesamt ehrenamt hauptgericht fischgericht fleischgericht nudelgericht leibgericht")

# Bodies known by name: ``name=another name``. Media and agencies are left to the reader of voices.
BODIES = """
NATO=Nato=Nordatlantikpakt; EU=Europäisch* Union; UN=UNO=Vereint* Nationen=Uno; Europäische
Kommission=EU-Kommission=Europäisch* Kommission; Europäischer Rat=EU-Rat=Europäisch* Rat; Europäisches
Parlament=EU-Parlament=Europaparlament=Europäisch* Parlament; Europarat; EZB=Europäisch* Zentralbank; Europäischer
Gerichtshof=EuGH=Europäisch* Gerichtshof=Europäisch* Gerichtshofs; Internationaler
Strafgerichtshof=IStGH=International* Strafgerichtshof=International* Strafgerichtshofs; Internationaler
Gerichtshof=IGH=International* Gerichtshof; UN-Sicherheitsrat=Weltsicherheitsrat=Uno-Sicherheitsrat; OSZE; OECD;
WHO=Weltgesundheitsorganisation; IAEA=IAEO=International* Atomenergiebehörde; IWF=International* Währungsfonds;
Weltbank; WTO=Welthandelsorganisation; G7; G20; OPEC=Opec; BRICS=Brics; Bundestag=Deutsch* Bundestag=Deutsch*
Bundestages; Bundesrat; Bundesregierung; Bundeswehr; Bundesverfassungsgericht; Bundesgerichtshof=BGH;
Bundesbank=Deutsch* Bundesbank; Bundeskriminalamt=BKA; Bundesnachrichtendienst=BND; Auswärtiges Amt=Auswärtig*
Amt=Auswärtig* Amtes=Auswärtig* Amts; Generalbundesanwalt; Kreml=Kremls; Weißes Haus=Weiß* Haus=Weiß* Hauses;
Pentagon; State Department; Downing Street; Élysée-Palast=Élysée=Elysée-Palast; Duma=Staatsduma; Werchowna
Rada=Rada; Knesset; US-Kongress; US-Senat; CIA; FBI; NSA; FSB; SBU; GRU; Mossad; MI5; MI6; Fed=Federal Reserve=FED;
Supreme Court; CDU; CSU; Union; SPD; FDP; AfD=Alternative für Deutschland; Bündnis 90/Die Grünen; Grüne=Die
Grünen=Grünen; Linkspartei=Die Linke=LINKE=LINKEN=Linken; BSW=Bündnis Sahra Wagenknecht; ÖVP; SPÖ; FPÖ; NEOS=Neos; SVP;
EVP; PiS; Fidesz; AKP; CHP; PP; PSOE; Vox; Likud; Labour=Labour Party=Labour-Partei; Tories; Republikaner;
Demokraten; Hamas; Hisbollah; Fatah; Huthi=Huthis; Taliban; Islamischer Staat=Islamisch* Staat=IS; Al-Kaida=Al
Qaida; PKK; RSF=Rapid Support Forces; Wagner-Gruppe=Gruppe Wagner; Rotes Kreuz=Rot* Kreuz=IKRK=Deutsch* Rot* Kreuz;
Roter Halbmond=Rot* Halbmond; Amnesty International=Amnesty; Human Rights Watch; Greenpeace; CDU/CSU=Unionsfraktion;
Ärzte ohne Grenzen; Reporter ohne Grenzen; UNHCR; UNICEF=Unicef; Frontex; Europol; Interpol; Verdi=ver.di; IG
Metall; DGB; ADAC; TÜV; DFB; DFL; UEFA=Uefa; FIFA=Fifa; IOC; Arabische Liga=Arabisch* Liga; Afrikanische
Union=Afrikanisch* Union; Deutsche Bahn=Deutsch* Bahn; Deutsche Bank=Deutsch* Bank; Deutsche Post=Deutsch* Post;
Deutsche Telekom=Deutsch* Telekom; Commerzbank; Volkswagen=VW; Siemens; Thyssenkrupp; Rheinmetall; Gazprom; Rosneft;
Lufthansa; Boeing; Airbus; Tesla; SpaceX; Google; Apple; Microsoft; Amazon; Facebook; Meta; Twitter; OpenAI; Nvidia;
BASF; Bayer; BMW; Mercedes-Benz; Stellantis; Intel; Samsung; Huawei; TikTok
"""
# Names of bodies that are also common words: only where spelled exactly so after "die"/"der" or in brackets.
AMBIGUOUS_BODIES = words("""
Linken Union Grüne Grünen Meta Apple Fed Amazon Vox PP IS Demokraten Republikaner Bayer Neos Verdi Labour Rada Intel
""")

CLUB_WORDS = words("""
FC SC SV VfB VfL VfR TSG TSV RB FSV SpVgg Borussia Eintracht Werder Hertha Hannover Arminia Fortuna Real Atlético
Inter AC AS SSC Juventus Olympique Manchester Schalke Bayer Dynamo Hansa Energie Union Schachtar Roter Rapid Austria
Sturm BSC RC
""")
COMPANY_WORDS = words("AG SE GmbH Inc Corp Ltd KG KGaA Group Holding plc")

# Acronyms that name no body.
NOT_ACRONYMS = words("""
USA US UK UdSSR DDR BRD NRW VAE EU-weit TV PC IT KI AI CO PS DNA ICE LKW PKW WM EM OK SMS PDF CD DVD GPS URL VIP
WLAN CEO CFO COO BIP ARD ZDF BBC CNN AFP DPA APA RT NBC CBS ABC NDR WDR SWR MDR BR RBB HR SRF ORF RTL TASS RIA FAZ
NYT NZZ SZ ID HIV COVID AIDS MEZ MESZ UTC GMT EUR USD II III IV VI VII VIII IX XI XII XIII XIV XV XVI
DDT ALG CIF ISS CSC HMAS USS HMS VIII GAU BSE EDV OP PR FFP
TNT AKW ABM DIY UFO LGBT LGBTQ HIMARS ATACMS SUV PFAS JPEG HTML FOTO VIDEO UHR SOS ADHS ABS NS SS SA KZ
""")

# Capitalised words that never are a surname after an office or given name (nouns, openings of sentences, months, days).
NOT_SURNAMES = words("""
Hause Zuhause Song Album Film Platz Straße Stadion Preis Stiftung Team Bundesstaat Provinz Stadt Kreis
Januar Februar März April Mai Juni Juli August September Oktober November Dezember Montag Dienstag Mittwoch
Donnerstag Freitag Samstag Sonntag Sonnabend Jahr Jahre Jahren Monat Monate Woche Wochen Tag Tage Tagen Uhr Ende
Anfang Mitte Millionen Milliarden Prozent Euro Dollar Truppen Soldaten Waffen Geld Menschen Gespräche Verhandlungen
Hilfe Kritik Teil Krieg Frieden Angriff Angriffe Partei Land Länder Staat Staaten Regierung Gesetz Gesetze
Sanktionen Raketen Panzer Drohnen Zölle Steuern Kinder Frauen Männer Bürger Wähler Ländern Stimmen Fragen Recht
Rechte Anklage Beweise Zeugen Foto Bild Video Quelle Tor Tore Punkte Spiel Spiele Spieler Druck Angst Sorge Zeit
Platz Arbeit Streit Schritte Maßnahmen Pläne Plan Vorwürfe Fehler Gewalt Opfer Tote Details Informationen Berichte
Bericht Journalisten Medien Experten Partner Deutschland Europa Ukraine Russland Donnerstagabend Freitagabend
Mittwochabend Dienstagabend Montagabend Samstagabend Sonntagabend Donnerstagmorgen Strafe Der Die Das Den Dem Des
Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Man In Im An Am Auf Aus Bei Beim Mit Nach Seit Von Vom Vor Zu Zum
Zur Zwischen Unter Über Um Und Oder Aber Doch Denn Wenn Weil Dass Ob Als Auch Nur Noch Schon So Wie Was Wer Wo Wann
Warum Hier Dort Dann Damit Dabei Dazu Dafür Dagegen Danach Daher Deshalb Trotzdem Nun Jetzt Heute Gestern Morgen
Zudem Außerdem Allerdings Jedoch Während Nachdem Bevor Bis Für Gegen Ohne Durch Laut Diese Dieser Dieses Diesen
Diesem Jene Seine Seiner Ihre Ihrer Unsere Mein Dein Kein Keine Alle Alles Viele Mehr Mehrere Einige Beide Zwei Drei
Vier Fünf Sechs Sieben Acht Neun Zehn Erst Erste Zweite Dritte Neue Neuer Gut Ja Nein Nicht Nie Immer Wieder Weiter
Weitere Insgesamt Zuletzt Zuvor Später Inzwischen Mittlerweile Unterdessen Bundestag Kongress Parlament Gericht
Polizei Armee Journalistinnen Reportern Amt Rede Interview Telefonat Treffen Gipfel Besuch Beginn Morgenmagazin
Deutschen Grünen Linken Aufgabe Amts Willen Verständnis Respekt Lob Dank Rücktritt Anspruch Einfluss Macht Vertrauen
Mut Zuversicht Hoffnung Herr Frau Herrn Dr Prof Präsident Minister
""")

# Endings of German nouns that no surname has.
NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "ität", "täten", "nis",
    "nisse", "tum", "ismus", "ment", "mente", "ierung", "innen", "truppen", "waffen", "raketen",
    "konferenz", "gespräche", "verhandlungen", "krieg", "präsidenten", "minister",
    "hilfe", "hilfen", "politik", "wahl", "wahlen", "gesetz", "programm", "system", "ministern",
)  # fmt: skip

# Public figures whom newspapers name by surname alone. One full name each; the surname must be telling by itself.
FIGURES = """
Donald Trump; Joe Biden; Barack Obama; Kamala Harris; J. D. Vance; Marco Rubio; Pete Hegseth; Elon Musk; Steve
Witkoff; Wladimir Putin; Dmitri Medwedew; Sergej Lawrow; Dmitri Peskow; Sergej Schoigu; Alexej Nawalny; Jewgeni
Prigoschin; Ramsan Kadyrow; Michail Gorbatschow; Boris Jelzin; Wolodymyr Selenskyj; Petro Poroschenko; Vitali
Klitschko; Dmytro Kuleba; Andrij Sybiha; Andrij Jermak; Walerij Saluschnyj; Oleksandr Syrskyj; Rustem Umjerow;
Alexander Lukaschenko; Swetlana Tichanowskaja; Emmanuel Macron; Nicolas Sarkozy; François Hollande; Marine Le Pen;
Michel Barnier; Keir Starmer; Rishi Sunak; Boris Johnson; Theresa May; Nigel Farage; Angela Merkel; Olaf Scholz;
Friedrich Merz; Annalena Baerbock; Robert Habeck; Boris Pistorius; Johann Wadephul; Lars Klingbeil; Markus Söder;
Frank-Walter Steinmeier; Alice Weidel; Tino Chrupalla; Sahra Wagenknecht; Gerhard Schröder; Helmut Kohl; Ursula von
der Leyen; Kaja Kallas; António Costa; Charles Michel; Josep Borrell; Mark Rutte; Jens Stoltenberg; António
Guterres; Viktor Orbán; Péter Szijjártó; Robert Fico; Donald Tusk; Andrzej Duda; Jarosław Kaczyński; Karol Nawrocki;
Giorgia Meloni; Silvio Berlusconi; Pedro Sánchez; Alexander Stubb; Mette Frederiksen; Sebastian Kurz; Karl Nehammer;
Herbert Kickl; Alexander Van der Bellen; Recep Tayyip Erdoğan; Ekrem İmamoğlu; Benjamin Netanjahu; Mahmud Abbas;
Baschar al-Assad; Xi Jinping; Kim Jong Un; Narendra Modi; Shinzo Abe; Justin Trudeau; Mark Carney; Javier Milei;
Jair Bolsonaro; Luiz Inácio Lula da Silva = Lula; Nicolás Maduro; Aleksandar Vučić; Nikol Paschinjan; Ilham Alijew; Maia
Sandu; Muammar al-Gaddafi; Saddam Hussein; Osama bin Laden
"""
# Surnames among them that are also common words or places: never by themselves.
FIGURES_NOT_ALONE = words("Costa Michel May Harris Johnson Abbas Kurz Kohl Schröder Hussein Carney Kim Abe")

# Beside a name these only introduce it: kinship and relations are no offices.
NO_OFFICES = words("""
ehemann ehefrau vater mutter sohn tochter bruder schwester witwe amtskollege kollege nachfolger vorgänger star profi
angeklagter verdächtiger zeuge zeugin täter opfer
""")

# Particles that open a surname with a capital letter ("Alexander Van der Bellen").
CAPITAL_PARTICLES = words("Van Von De Del Di Da Le La El Al Ben Bin Mc Saint St.")
# Before an office these make it one person, named elsewhere: "der französische Präsident sagte".
DEFINITE_ARTICLES = words("der die das dem den des")

# Joins an owner to what it owns ("Premierminister des ...", "Koalition der ...", "Präsident von ...").
GENITIVE_WORDS = words("der des von")
FOR_WORDS = words("für")
# A body that is also a common word needs one of these before it; a bare head one of the second row.
BEFORE_BODIES = words("die der den ( und von bei vom")
BEFORE_BARE_HEADS = words("die der das dem des den diese dieser dieses als")

# Capital adjectives that make a name ("Zentrale Wahlkommission"); lower-case ones that show a noun follows; what is
# substantivised in "Koalition der Willigen"; nouns that end so name persons, so no genitive follows them.
PROPER_ADJECTIVE = (
    r"(?:isch|lich|ig|al|st|iv|ell|iert|frei|rot)(?:e[nrsm]?)$|^(?:Freie|Neue|Rote|Grüne|Oberste|Junge)[nrsm]?$"
)
ADJECTIVE = r"[a-zäöüß]{2,}(?:isch|lich|ig|end|iert|sam|bar|los|haft|ell)(?:e|er|es|en|em)$"
SUBSTANTIVISED = r"(?:ig|lich|isch|end|t)en$"
INFLECTED_ADJECTIVE = r"e[nrsm]?$"
PERSON_NOUN_ENDINGS = ("er", "ist", "in", "ent", "ant", "mann", "frau", "or", "e")
# Bodies of people, named by them: "Bund der Steuerzahler", "Zentralrat der Juden".
HEADS_OF_PEOPLE = words("bund zentralrat gewerkschaft verband partei vereinigung allianz")
# These stand after a word of saying's object or before any noun: only before a name do they show a speaker.
SPEECH_BEFORE_ONLY = words("so laut")
# Contracted prepositions do not make the next word a noun ("vom Trump-Lager" aside, "beim Merz").
CONTRACTED = words("am im zum vom zur beim")
