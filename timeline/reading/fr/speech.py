"""French words of speech: verbs with their stance, attributing phrases, nouns for those who speak."""

from __future__ import annotations

from typing import Final

from timeline.reading.fr.media import MEDIA, MEDIA_NOUNS
from timeline.reading.text import words
from timeline.reading.voices_table import SpeechTable

_SAYING: Final[dict[str, frozenset[str]]] = {
    "says": words("""
        dire déclarer expliquer préciser ajouter indiquer souligner rappeler noter observer remarquer répondre écrire tweeter
        poster raconter rapporter relater signaler mentionner évoquer commenter conclure résumer détailler insister répéter
        réitérer renchérir poursuivre continuer lancer confier témoigner informer révéler dévoiler constater rétorquer marteler
        lâcher tacler fustiger plaider juger estimer
    """),
    "claims": words("affirmer assurer prétendre soutenir alléguer jurer clamer"),
    "denies": words("démentir nier réfuter contester rejeter contredire récuser"),
    "demands": words(
        "demander exiger réclamer exhorter appeler recommander proposer ordonner implorer supplier conseiller"
    ),
    "announces": words("annoncer promettre garantir décider proclamer menacer"),
    "warns": words("prévenir avertir alerter craindre redouter"),
    "admits": words("admettre reconnaître avouer confirmer concéder"),
    "doubts": words("douter"),
    "asks": words("interroger"),
    "quotes": words("citer"),
    "thinks": words("penser croire espérer supposer considérer savoir imaginer souhaiter regretter apprendre entendre"),
}
SAYING: Final[dict[str, str]] = {verb: stance for stance, verbs in _SAYING.items() for verb in sorted(verbs)}

_ACTING: Final[dict[str, frozenset[str]]] = {
    "says": words(
        "critiquer saluer condamner dénoncer qualifier défendre féliciter remercier déplorer soutenir fustiger"
    ),
    "claims": words("accuser"),
    "denies": words("démentir rejeter nier réfuter contester"),
    "demands": words("exiger réclamer appeler proposer demander"),
    "announces": words("annoncer promettre menacer"),
    "warns": words("prévenir avertir craindre"),
    "admits": words("admettre reconnaître confirmer"),
    "doubts": words("douter"),
}
ACTING: Final[dict[str, str]] = {verb: stance for stance, verbs in _ACTING.items() for verb in sorted(verbs)}

SPEECH: Final = SpeechTable(
    plural_verbs=("ent", "ont"),
    own=words("propres propre"),
    notifying=words("annonce annonçait indique indiquait"),
    saying=SAYING,
    acting=ACTING,
    fixed={
        "être": words("convaincu convaincue persuadé persuadée sceptique optimiste pessimiste certain"),
        "faire": words("savoir valoir part état"),
        "exprimer": words("inquiétude espoir regret indignation déception doute doutes soutien"),
    },
    nouns=words("avis propos termes dires estimations déclarations informations opinion yeux"),
    before=words("selon d'après d’après suivant"),
    unsourced=words("apparemment prétendument"),
    male_endings=("porte-parole", "monsieur", "roi", "prince", "pape", "m."),
    noun_prepositions=words("de selon à d' d’ aux"),
    after=frozenset(),
    thus="",
    hearsay="être dit",
    adverbs=words("prétendument apparemment"),
    noun_endings=(),
    anonymous=words("""
        expert experts spécialiste spécialistes source sources observateur observateurs critiques opposants témoin témoins
        diplomate diplomates analyste analystes économiste économistes scientifique scientifiques chercheur chercheurs habitant
        habitants manifestants politique politiques responsable responsables fonctionnaire fonctionnaires représentant
        représentants autorités enquêteur enquêteurs historien historiens avocats médecins investisseurs militants rebelles
        parents proches étudiants gens riverains partisans rumeurs officiers conseillers députés ministres élus syndicats
    """),
    media_nouns=MEDIA_NOUNS,
    media=MEDIA,
    spokespeople=words("porte-parole avocat avocate représentant représentante conseiller conseillère entourage"),
    bodies=words("""
        police gendarmerie gouvernement ministère tribunal cour conseil entreprise société groupe parti syndicat association
        organisation autorité commission parlement sénat assemblée mairie préfecture ville université église armée marine
        opposition comité institut banque agence département bureau ambassade parquet procureur administration présidence
        élysée matignon kremlin coalition hôpital clinique club fédération ligue compagnie constructeur exploitant direction
        rectorat pompiers samu otan onu ue état-major diplomatie justice
    """),
    documents=words("""
        étude rapport communiqué lettre sondage document note résolution arrêt jugement analyse chiffres statistiques enquête
        discours entretien interview contrat traité plan courriel article éditorial projet texte tweet message publication données
    """),
    venue=words("entretien interview conférence"),
    venue_prepositions=words("à dans sur lors au"),
    citing=words("citant"),
    pointers=words("cela ceci ce"),
    by=words("par de"),
    called=words("qualifier traiter"),
    source_endings=(
        *(
            "ministre",
            "président",
            "présidente",
            "secrétaire",
            "chef",
            "cheffe",
            "chancelier",
            "chancelière",
            "maire",
            "préfet",
        ),
        *(
            "sénateur",
            "sénatrice",
            "député",
            "députée",
            "juge",
            "porte-parole",
            "directeur",
            "directrice",
            "patron",
            "patronne",
        ),
        *(
            "professeur",
            "docteur",
            "commissaire",
            "ambassadeur",
            "ambassadrice",
            "général",
            "entraîneur",
            "auteur",
            "fondateur",
        ),
        *(
            "responsable",
            "responsables",
            "expert",
            "experts",
            "avocat",
            "avocate",
            "procureur",
            "procureure",
            "pape",
            "évêque",
        ),
        *(
            "roi",
            "reine",
            "prince",
            "père",
            "mère",
            "chercheur",
            "chercheuse",
            "analyste",
            "économiste",
            "quotidien",
            "journal",
        ),
        *(
            "agence",
            "ministère",
            "conseil",
            "parti",
            "police",
            "entreprise",
            "syndicat",
            "tribunal",
            "gouvernement",
            "armée",
        ),
    ),
    never_speakers=words("""
        cela ceci ce où quoi nombre chiffres accident raison but objectif année jour mois semaine fin résultat résultats loi
    """),
    showing=words("montrer"),
    by_means=words("par avec"),
    talking="parler",
    counting={"parler": words("de d' d’")},
    out_of=words("de"),
    letting="",
    carrying_on=words("continuer poursuivre"),
    indefinite="un",
    impersonal="lire",
    possessives={},  # "son" does not say whose
    female_endings=(
        "présidente",
        "directrice",
        "reine",
        "princesse",
        "mme",
        "madame",
        "députée",
        "sénatrice",
        "chancelière",
    ),
    body_endings=(
        *(
            "ministère",
            "conseil",
            "parti",
            "tribunal",
            "commission",
            "comité",
            "autorité",
            "association",
            "syndicat",
            "police",
        ),
        *(
            "institut",
            "université",
            "agence",
            "banque",
            "entreprise",
            "fédération",
            "gouvernement",
            "préfecture",
            "parquet",
        ),
    ),
    citing_prepositions=frozenset(),
    handing_on=words("citer"),
    performing=words("accepter décider refuser promettre menacer demander ordonner proposer annoncer exiger garantir"),
    deciding=words("décider accepter prévoir garantir ordonner"),
    inferring=words("montrer prouver"),
    means=words("par avec"),
    telling=words(
        "remercier critiquer saluer condamner regretter souligner qualifier exiger féliciter défendre dénoncer accuser"
    ),
    articles=words("le la les l' l’ un une des"),
    going_on=words("il elle ils elles le la les son sa ses leur leurs ce cet cette ces nous je"),
)
