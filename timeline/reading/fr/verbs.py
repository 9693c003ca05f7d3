"""French verbs: auxiliaries, irregular verbs with the forms that newspapers use, frequent regular verbs. Data only.

``IRREGULAR`` holds one verb a line: infinitive | present, third person singular and plural | past tenses (imperfect and
passé simple, singular and plural) | participle | stem of future and conditional. ``-`` stands for nothing.
"""

from __future__ import annotations

from typing import Final

from timeline.reading.text import words

CLOSED: Final[dict[str, dict[str, str]]] = {
    "être": {
        "present": "est sont suis es sommes êtes",
        "past": "était étaient étais étions fut furent",
        "k1": "soit soient",
        "future": "sera seront serai serons serez",
        "k2": "serait seraient serais serions",
        "inf": "être",
        "part2": "été",
        "ing": "étant",
    },
    "avoir": {
        "present": "a ont ai as avons avez",
        "past": "avait avaient avais avions eut eurent",
        "k1": "ait aient",
        "future": "aura auront aurai aurons aurez",
        "k2": "aurait auraient aurais aurions",
        "inf": "avoir",
        "part2": "eu eue eus eues",
        "ing": "ayant",
    },
    "pouvoir": {
        "present": "peut peuvent peux pouvons pouvez",
        "past": "pouvait pouvaient put purent",
        "k1": "puisse puissent",
        "future": "pourra pourront",
        "k2": "pourrait pourraient pourrais pourrions",
        "inf": "pouvoir",
        "part2": "pu",
        "ing": "pouvant",
    },
    "devoir": {
        "present": "doit doivent dois devons devez",
        "past": "devait devaient dut durent",
        "k1": "doive doivent",
        "future": "devra devront",
        "k2": "devrait devraient devrais devrions",
        "inf": "devoir",
        "part2": "dû due",
        "ing": "devant",
    },
    "vouloir": {
        "present": "veut veulent veux voulons voulez",
        "past": "voulait voulaient voulut voulurent",
        "k1": "veuille veuillent",
        "future": "voudra voudront",
        "k2": "voudrait voudraient voudrais voudrions",
        "inf": "vouloir",
        "part2": "voulu",
        "ing": "voulant",
    },
    "aller": {
        "present": "va vont vais allons allez",
        "past": "allait allaient alla allèrent",
        "k1": "aille aillent",
        "future": "ira iront",
        "k2": "irait iraient",
        "inf": "aller",
        "part2": "allé allée allés allées",
        "ing": "allant",
    },
}
MODALS: Final = frozenset({"pouvoir", "devoir", "vouloir", "aller faire", "être dit"})
HEARSAY: Final = "être dit"
"""The conditional of the past: "il aurait fui" passes on what is said."""

IRREGULAR: Final = """
dire|dit disent|disait disaient dit dirent|dit dite dits dites|dir
faire|fait font|faisait faisaient fit firent|fait faite faits faites|fer
prendre|prend prennent|prenait prenaient prit prirent|pris prise prises|prendr
comprendre|comprend comprennent|comprenait comprenaient comprit comprirent|compris comprise comprises|comprendr
reprendre|reprend reprennent|reprenait reprenaient reprit reprirent|repris reprise reprises|reprendr
apprendre|apprend apprennent|apprenait apprenaient apprit apprirent|appris apprise apprises|apprendr
entreprendre|entreprend entreprennent|entreprenait entreprit entreprirent|entrepris entreprise|entreprendr
mettre|met mettent|mettait mettaient mit mirent|mis mise mises|mettr
promettre|promet promettent|promettait promettaient promit promirent|promis promise promises|promettr
permettre|permet permettent|permettait permettaient permit permirent|permis permise permises|permettr
admettre|admet admettent|admettait admettaient admit admirent|admis admise admises|admettr
remettre|remet remettent|remettait remettaient remit remirent|remis remise remises|remettr
commettre|commet commettent|commettait commit commirent|commis commise commises|commettr
soumettre|soumet soumettent|soumettait soumit soumirent|soumis soumise soumises|soumettr
transmettre|transmet transmettent|transmettait transmit transmirent|transmis transmise transmises|transmettr
voir|voit voient|voyait voyaient vit virent|vu vue vus vues|verr
prévoir|prévoit prévoient|prévoyait prévoyaient prévit prévirent|prévu prévue prévus prévues|prévoir
savoir|sait savent|savait savaient sut surent|su sue|saur
tenir|tient tiennent|tenait tenaient tint tinrent|tenu tenue tenus tenues|tiendr
obtenir|obtient obtiennent|obtenait obtenaient obtint obtinrent|obtenu obtenue obtenus obtenues|obtiendr
soutenir|soutient soutiennent|soutenait soutenaient soutint soutinrent|soutenu soutenue soutenus|soutiendr
maintenir|maintient maintiennent|maintenait maintint maintinrent|maintenu maintenue maintenus|maintiendr
retenir|retient retiennent|retenait retint retinrent|retenu retenue retenus|retiendr
détenir|détient détiennent|détenait détint détinrent|détenu détenue détenus|détiendr
venir|vient viennent|venait venaient vint vinrent|venu venue venus venues|viendr
devenir|devient deviennent|devenait devint devinrent|devenu devenue devenus devenues|deviendr
revenir|revient reviennent|revenait revint revinrent|revenu revenue revenus revenues|reviendr
intervenir|intervient interviennent|intervenait intervint intervinrent|intervenu intervenue intervenus|interviendr
parvenir|parvient parviennent|parvenait parvint parvinrent|parvenu parvenue parvenus|parviendr
prévenir|prévient préviennent|prévenait prévint prévinrent|prévenu prévenue prévenus|préviendr
convenir|convient conviennent|convenait convint convinrent|convenu convenue convenus|conviendr
survenir|survient surviennent|survenait survint survinrent|survenu survenue survenus survenues|surviendr
partir|part partent|partait partaient partit partirent|parti partie partis parties|partir
sortir|sort sortent|sortait sortaient sortit sortirent|sorti sortie sortis sorties|sortir
ouvrir|ouvre ouvrent|ouvrait ouvraient ouvrit ouvrirent|ouvert ouverte ouverts ouvertes|ouvrir
rouvrir|rouvre rouvrent|rouvrait rouvraient rouvrit rouvrirent|rouvert rouverte rouverts rouvertes|rouvrir
découvrir|découvre découvrent|découvrait découvrit découvrirent|découvert découverte découverts|découvrir
offrir|offre offrent|offrait offrit offrirent|offert offerte offerts|offrir
souffrir|souffre souffrent|souffrait souffrit souffrirent|souffert|souffrir
mourir|meurt meurent|mourait moururent mourut|mort morte morts mortes|mourr
naître|naît naissent|naissait naquit naquirent|né née nés nées|naîtr
connaître|connaît connaissent|connaissait connut connurent|connu connue connus|connaîtr
reconnaître|reconnaît reconnaissent|reconnaissait reconnut reconnurent|reconnu reconnue reconnus|reconnaîtr
paraître|paraît paraissent|paraissait parut parurent|paru parue|paraîtr
disparaître|disparaît disparaissent|disparaissait disparut disparurent|disparu disparue disparus|disparaîtr
écrire|écrit écrivent|écrivait écrivirent|écrit écrite écrits écrites|écrir
décrire|décrit décrivent|décrivait décrivit|décrit décrite|décrir
lire|lit lisent|lisait lut lurent|lu lue lus|lir
élire|élit élisent|élisait élut élurent|élu élue élus élues|élir
conduire|conduit conduisent|conduisait conduisit|conduit conduite conduits|conduir
produire|produit produisent|produisait produisit produisirent|produit produite produits|produir
construire|construit construisent|construisait construisit|construit construite construits|construir
détruire|détruit détruisent|détruisait détruisit détruisirent|détruit détruite détruits détruites|détruir
réduire|réduit réduisent|réduisait réduisit|réduit réduite réduits|réduir
suivre|suit suivent|suivait suivit suivirent|suivi suivie suivis|suivr
poursuivre|poursuit poursuivent|poursuivait poursuivit poursuivirent|poursuivi poursuivie poursuivis|poursuivr
vivre|vit vivent|vivait vécut vécurent|vécu|vivr
recevoir|reçoit reçoivent|recevait reçut reçurent|reçu reçue reçus reçues|recevr
croire|croit croient|croyait crut crurent|cru crue|croir
perdre|perd perdent|perdait perdit perdirent|perdu perdue perdus|perdr
rendre|rend rendent|rendait rendit rendirent|rendu rendue rendus|rendr
vendre|vend vendent|vendait vendit vendirent|vendu vendue vendus|vendr
attendre|attend attendent|attendait attendit attendirent|attendu attendue attendus|attendr
entendre|entend entendent|entendait entendit entendirent|entendu entendue entendus|entendr
défendre|défend défendent|défendait défendit défendirent|défendu défendue défendus|défendr
répondre|répond répondent|répondait répondit répondirent|répondu|répondr
descendre|descend descendent|descendait descendit descendirent|descendu descendue|descendr
suspendre|suspend suspendent|suspendait suspendit suspendirent|suspendu suspendue suspendus|suspendr
étendre|étend étendent|étendait étendit|étendu étendue|étendr
répandre|répand répandent|répandait répandit|répandu répandue|répandr
interdire|interdit interdisent|interdisait interdisit interdirent|interdit interdite interdits|interdir
contredire|contredit contredisent|contredisait contredirent|contredit contredite|contredir
craindre|craint craignent|craignait craignit|craint crainte|craindr
atteindre|atteint atteignent|atteignait atteignit atteignirent|atteint atteinte atteints|atteindr
rejoindre|rejoint rejoignent|rejoignait rejoignit rejoignirent|rejoint rejointe|rejoindr
contraindre|contraint contraignent|contraignait contraignit|contraint contrainte contraints|contraindr
conclure|conclut concluent|concluait conclurent|conclu conclue conclus|conclur
exclure|exclut excluent|excluait exclurent|exclu exclue exclus|exclur
battre|bat battent|battait battit battirent|battu battue battus|battr
abattre|abat abattent|abattait abattit abattirent|abattu abattue abattus|abattr
courir|court courent|courait courut|couru|courr
rompre|rompt rompent|rompait rompit rompirent|rompu rompue|rompr
servir|sert servent|servait servit|servi servie|servir
sentir|sent sentent|sentait sentit|senti sentie|sentir
mentir|ment mentent|mentait mentit|menti|mentir
démentir|dément démentent|démentait démentit démentirent|démenti démentie|démentir
accueillir|accueille accueillent|accueillait accueillit|accueilli accueillie accueillis|accueiller
valoir|vaut valent|valait valut valurent|valu|vaudr
falloir|faut -|fallait fallut|fallu|faudr
asseoir|assied asseyent|asseyait assit|assis assise|assiér
plaindre|plaint plaignent|plaignait plaignit|plaint plainte|plaindr
convaincre|convainc convainquent|convainquait convainquit|convaincu convaincue convaincus|convaincr
acquérir|acquiert acquièrent|acquérait acquit|acquis acquise|acquerr
"""

ER: Final = words("""
abandonner abattre abolir aborder accepter accompagner accorder accuser acheter activer adopter adresser affecter affirmer affronter
aggraver aider ajouter alerter améliorer annoncer annuler appeler appliquer apporter approuver appuyer arrêter arriver assassiner
assister assurer attaquer attribuer augmenter autoriser avancer avertir baisser basculer blesser bloquer bombarder brûler
cacher calmer causer cesser changer chercher circuler citer clarifier coopérer collaborer commander commencer commenter
communiquer comparer compter concerner condamner confier confirmer confronter considérer constater consulter contacter contester
continuer contrôler convoquer couper coûter créer critiquer croiser débloquer débuter décéder décider déclarer déclencher
dégrader demander démanteler démarrer démissionner démontrer dénoncer dénombrer dépasser déplacer déployer déposer dérouler
désigner dévoiler détailler détourner dialoguer différer diffuser diminuer diriger discuter dissuader distribuer diviser donner
doubler douter durer échanger échapper échouer éclater écouter écraser effectuer effondrer élaborer élever éliminer éloigner
embaucher émerger employer emporter encourager endommager enfermer engager enlever enquêter enregistrer enseigner entamer entrer
envahir envisager envoyer épargner espérer essayer estimer établir évacuer évaluer éviter évoquer examiner exécuter exercer exiger
exister expliquer exploser exploiter exporter exposer exprimer expulser faciliter favoriser fêter féliciter fermer figurer filmer
financer fixer fonder former forcer frapper fuir gagner garder gérer geler gouverner grimper habiter hésiter heurter identifier
ignorer illustrer imaginer importer imposer impliquer incarner indiquer informer infliger initier inquiéter insister inspecter
installer instaurer intégrer intensifier interpeller interroger inviter invoquer jeter jouer juger jurer justifier lâcher laisser
lancer lever libérer licencier limiter livrer localiser louer lutter maîtriser manifester manquer marquer menacer mener
mentionner mesurer mobiliser modifier monter montrer moquer motiver multiplier négocier nier nommer noter obliger observer
occuper opérer opposer ordonner organiser oublier pardonner parler partager participer passer patienter payer peser piloter
placer plaider planifier pleurer plonger porter poser posséder poster pousser précipiter préciser préférer préparer présenter
présider presser prêter priver privilégier procéder proclamer programmer progresser projeter prolonger promulguer prononcer
proposer protester protéger provoquer publier qualifier quitter raconter ramener rappeler rapporter rassembler rassurer
ratifier récupérer récuser redouter refuser regarder regretter rejeter relâcher relancer relever remarquer remercier remplacer
remporter rencontrer renforcer renoncer renouveler rentrer renverser réagir réaliser réaffirmer réclamer recommander recruter
rédiger refléter réformer regrouper réitérer relater remonter repousser reporter représenter reprocher réserver résister
respecter ressembler rester résumer retirer retrouver retourner réveiller révéler réviser risquer ruiner saluer sanctionner
sauver secouer séjourner sembler séparer signaler signer situer solliciter sombrer sonner souhaiter souligner soulever
soupçonner stopper stationner suggérer subventionner supporter supprimer surveiller survoler susciter témoigner tenter terminer
tester tirer tomber toucher tourner traiter travailler traverser trouver tuer tweeter utiliser vacciner valider varier veiller
verser viser visiter violer voter voyager affecter évincer exhorter épingler tacler marteler riposter rétorquer renchérir lâcher
conseiller implorer supplier inaugurer dévaster séquestrer saisir démolir écarter isoler intercepter cibler tabler fustiger
déplorer admirer approcher avouer balayer
""") - words("abattre abolir avertir envahir établir fuir réagir saisir démolir renchérir")

IR: Final = words("""
abolir aboutir accomplir affaiblir agir avertir bannir bâtir choisir définir démolir durcir élargir enrichir envahir établir
finir fournir franchir garantir grandir investir jaillir nourrir obéir périr punir ralentir réagir réfléchir remplir renchérir
réunir réussir rétablir saisir subir surgir trahir unir vieillir convertir ressaisir fuir
""")

NOT_VERBS: Final = words("président résident affluent couvent parent content urgent affluents")
"""Forms by the rules that are nouns or adjectives nearly always."""

NOUNS_TOO: Final = words("""
accorder adresser aider alerter annoncer appeler approcher arrêter attaquer baisser blesser bloquer bombarder causer chanter charger
citer commander concerner condamner conseiller contrôler couper coûter critiquer demander déclarer dépenser désigner diffuser douter
échanger échouer éclater employer enquêter entrer envoyer espérer estimer étudier exiger fermer figurer forcer frapper gagner garder
gérer grimper heurter installer interroger inviter jouer juger lancer lever livrer lutter manifester manquer marquer marcher menacer
mesurer monter montrer nommer noter offrir opérer ordonner passer peser placer planter pleurer plonger porter poser poster pousser
presser prier produire programmer projeter proposer protester publier qualifier quitter raconter rappeler réclamer réformer refuser
regretter rencontrer renforcer rentrer reporter réserver rester retirer réviser risquer sanctionner sauver sembler signer sonner
souhaiter supporter suivre tenter terminer tester tirer toucher tourner travailler trouver tuer user verser viser visiter voler
voter voyager vivre craindre perdre plaindre suspendre conduire
""")
"""Verbs whose present form is a noun as well: after a determiner it is the noun ("le vote", "une offre")."""

ETRE: Final = words("""
aller arriver décéder descendre devenir entrer intervenir monter mourir naître partir parvenir passer rentrer rester retourner
revenir sortir survenir tomber venir
""")
"""Verbs whose past is made with "être": "est arrivé" is a perfect, not a passive."""
