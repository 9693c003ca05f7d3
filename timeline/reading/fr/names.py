"""French words around names of people and bodies: titles, offices, particles, heads of bodies. Data only."""

from __future__ import annotations

from timeline.reading.text import words

TITLES = words("""
M. M MM. Mme Mmes Mlle Monsieur Madame Dr Docteur Pr Professeur Me Maître Mgr Sir Lord Lady Prince Princesse Duc Duchesse Comte
Sœur Frère Père Saint Sainte
""")

OFFICE_HEADS = tuple(
    sorted(
        words("""
président présidente ministre premier-ministre chancelier chancelière secrétaire sénateur sénatrice gouverneur gouverneure maire
mairesse commissaire porte-parole ambassadeur ambassadrice envoyé envoyée représentant représentante candidat candidate général
générale amiral colonel commandant commandante chef cheffe directeur directrice patron patronne dirigeant dirigeante entraîneur
entraîneuse capitaine juge avocat avocate procureur procureure expert experte chercheur chercheuse scientifique économiste
professeur professeure historien historienne analyste roi reine empereur pape cardinal évêque archevêque dictateur député députée
diplomate conseiller conseillère militant militante journaliste écrivain écrivaine auteur autrice acteur actrice chanteur
chanteuse réalisateur réalisatrice homme-d'affaires entrepreneur entrepreneuse milliardaire fondateur fondatrice préfet préfète
officier lieutenant médecin chirurgien propriétaire gérant président-directeur négociateur négociatrice coordinateur
""")
    )
)
OFFICE_FORMS: dict[str, str] = {
    "présidente": "président", "chancelière": "chancelier", "sénatrice": "sénateur", "gouverneure": "gouverneur",
    "mairesse": "maire", "ambassadrice": "ambassadeur", "envoyée": "envoyé", "représentante": "représentant",
    "candidate": "candidat", "cheffe": "chef", "directrice": "directeur", "patronne": "patron", "dirigeante": "dirigeant",
    "avocate": "avocat", "procureure": "procureur", "experte": "expert", "chercheuse": "chercheur", "députée": "député",
    "conseillère": "conseiller", "professeure": "professeur", "historienne": "historien", "préfète": "préfet",
}  # fmt: skip
TWO_WORD_OFFICES = (
    ("premier", "ministre"),
    ("première", "ministre"),
    ("secrétaire", "général"),
    ("chef", "d'état-major"),
)
HEAD_OF_GOVERNMENT = words("premier-ministre chancelier")
HEAD_OF_STATE = words("président")
NATIONAL_PREFIXES: dict[str, tuple[str, ...]] = {}
GOVERNMENT_ROLE = "head of government"
STATE_ROLE = "head of state"

OFFICE_QUALIFIERS = {
    "ex": "ex", "ancien": "ex", "ancienne": "ex", "déchu": "ex", "feu": "ex", "sortant": "", "sortante": "", "intérimaire": "",
    "futur": "designate", "future": "designate", "vice": "vice", "adjoint": "vice", "adjointe": "vice",
}  # fmt: skip

PARTICLES = words("de du des d' d’ le la von van der den di da del dos bin ibn ben al el")
ARABIC_PARTICLES = ("al-", "el-", "as-", "ar-", "Al-", "El-", "As-", "Ar-")
DETERMINERS = words("""
le la les l' l’ un une des du au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos chaque aucun aucune tout
""")

SPEECH_WORDS = words("""
dit déclaré annoncé affirmé assuré indiqué précisé expliqué ajouté souligné rappelé estimé déclare annonce affirme assure indique
précise explique ajoute souligne rappelle estime accuse dénonce répond écrit confirme dément promet
""")

BODY_HEADS = words("""
ministère gouvernement parlement armée marine police tribunal cour ambassade consulat congrès sénat cabinet conseil préfecture
""")
BODY_HEADS_ALONE = words("")
BODY_HEADS_WITH_ADDITION = words("""
ministère département université banque maison cour institut office bureau union ligue alliance coalition fédération association
comité conseil parti mouvement front église société académie centre agence commission cour organisation haut-commissariat
""")
BODY_HEADS_FOR = words("centre agence institut comité conseil office haut-commissariat")
BODY_HEADS_AFTER_ADJECTIVE = words("cour parti banque union ligue front mouvement armée garde conseil assemblée")
NOT_BODIES = words("")

BODIES = """
OTAN=Otan; UE=Union européenne; ONU=Nations unies=Nations Unies=Onu; Commission européenne; Conseil européen; Parlement européen;
Conseil de l'Europe; BCE=Banque centrale européenne; Cour de justice de l'Union européenne=CJUE; Cour pénale internationale=CPI;
Conseil de sécurité; OSCE; OCDE; OMS=Organisation mondiale de la santé; AIEA; FMI=Fonds monétaire international; Banque mondiale;
OMC; G7; G20; OPEP=Opep; BRICS; Bundestag; Bundeswehr; Kremlin; Maison Blanche=Maison-Blanche; Pentagone; Élysée=Elysée; Matignon;
Quai d'Orsay; Bercy; Assemblée nationale; Sénat; Conseil d'État; Conseil constitutionnel; Cour de cassation; Cour des comptes;
Douma; Rada; Knesset; Congrès; Cour suprême; CIA; FBI; FSB; SBU; Mossad; DGSE; DGSI; Fed=Réserve fédérale; Banque de France; SNCF;
RATP; EDF; Engie; TotalEnergies=Total; Air France; Airbus; Renault; Stellantis; Boeing; Tesla; Google; Apple; Microsoft; Amazon;
Meta; OpenAI; Gazprom; Renaissance; Rassemblement national=RN; Les Républicains=LR; Parti socialiste=PS; La France insoumise=LFI;
Europe Écologie-Les Verts=EELV; MoDem; Reconquête; CGT; CFDT; FO; Medef; CDU; SPD; AfD; Hamas; Hezbollah; Fatah; Taliban=Talibans;
État islamique=Daech; Al-Qaïda; PKK; Wagner; Croix-Rouge; Amnesty International=Amnesty; Human Rights Watch; Greenpeace;
Médecins sans frontières=MSF; Haut-Commissariat pour les réfugiés=HCR; Unicef=UNICEF; Frontex; Europol; Interpol; FIFA=Fifa;
UEFA; CIO; Ligue arabe; Union africaine
"""
AMBIGUOUS_BODIES = words("Meta Fed Total Wagner Renaissance FO PS LR RN Congrès Sénat")

CLUB_WORDS = words("FC AS OM PSG OL Olympique Real Inter AC Stade Racing")
COMPANY_WORDS = words(
    "SA SAS SARL Groupe Holding Banque Société Compagnie Fondation Institut Université Agence Fédération"
)
NOT_ACRONYMS = words("""
USA US UK TV PC IT IA CO PS ADN SMS PDF CD DVD GPS URL VIP PDG PIB TVA RTT SMIC RSA VTC TGV RER HLM ZAD IVG PMA GPA OGM COVID VIH
AFP DPA RT NBC CBS ABC RFI RTL LCI BFM CNN BBC TASS EUR USD II III IV VI VII VIII IX XI XII XIII XIV XV XVI XIXE XXE XXIE
""")

NOT_SURNAMES = words("""
Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi Mercredi Jeudi Vendredi Samedi
Dimanche Le La Les L' Un Une Des Du Au Aux Ce Cet Cette Ces Il Elle Ils Elles On Nous Vous Je Son Sa Ses Leur Leurs Mon Notre Et
Mais Ou Donc Car Si Quand Lorsque Dans En À A Pour Par Sur Sous Avec Sans Depuis Après Avant Selon D' Alors Puis Ensuite Enfin
Cependant Toutefois Pourtant Même Plus Pas Aucun Chaque Tous Toutes Plusieurs Deux Trois Quatre Qui Que Où Comment Pourquoi Hier
Aujourd'hui Demain Malgré Face Entre Rue Avenue Place Boulevard Gare Hôpital Université Lycée École Pont Conseil Ministère
Commission Cour Parti Union Banque Groupe Ministre Président Gouvernement Parlement Église Police Armée
""")
NOUN_ENDINGS: tuple[str, ...] = ()

FIGURES = """
Donald Trump; Joe Biden; Barack Obama; Kamala Harris; J. D. Vance; Marco Rubio; Elon Musk; Steve Witkoff; Vladimir Poutine; Sergueï
Lavrov; Dmitri Peskov; Alexeï Navalny; Volodymyr Zelensky; Andriï Iermak; Alexandre Loukachenko; Emmanuel Macron; François Bayrou;
Sébastien Lecornu; Jean-Noël Barrot; Bruno Retailleau; Gérald Darmanin; Gabriel Attal; Michel Barnier; Élisabeth Borne; Marine Le
Pen; Jordan Bardella; Jean-Luc Mélenchon; François Hollande; Nicolas Sarkozy; Keir Starmer; Rishi Sunak; Boris Johnson; Theresa May;
Angela Merkel; Olaf Scholz; Friedrich Merz; Boris Pistorius; Ursula von der Leyen; Kaja Kallas; António Costa; Mark Rutte; Jens
Stoltenberg; António Guterres; Viktor Orban; Robert Fico; Donald Tusk; Giorgia Meloni; Pedro Sanchez; Recep Tayyip Erdogan; Benyamin
Nétanyahou; Benjamin Netanyahu; Mahmoud Abbas; Bachar al-Assad; Xi Jinping; Kim Jong-un; Narendra Modi; Luiz Inácio Lula da Silva = Lula; Justin Trudeau; Mark Carney
"""
FIGURES_NOT_ALONE = words("Costa Harris Johnson Abbas May Borne Carney")
NO_OFFICES = words("avocat avocate médecin propriétaire professeur")
CAPITAL_PARTICLES = words("Van Von De Du Des Del Di Da Le La El Al Ben Bin Saint")
DEFINITE_ARTICLES = words("le la les l' l’")
GENITIVE_WORDS = words("de du des d' d’")
FOR_WORDS = words("pour")
BEFORE_BODIES = words("le la les l' l’ du de d' d’ au à ( et par dans")
BEFORE_BARE_HEADS = words("le la l' l’ ce cette du au")

PROPER_ADJECTIVE = r"^(?:Suprême|National|Nationale|Royal|Royale|Fédéral|Fédérale|Haut|Haute|Européen|Européenne|International|Internationale)$"
ADJECTIVE = r"(?!)"
SUBSTANTIVISED = r"."
INFLECTED_ADJECTIVE = r"(?!)"
PERSON_NOUN_ENDINGS: tuple[str, ...] = ("eur", "euse", "teur", "trice", "iste", "ien", "ienne")
HEADS_OF_PEOPLE = words("")
SPEECH_BEFORE_ONLY = words("")
CONTRACTED = words("")
