"""English words around names of people and bodies: titles, offices, particles, heads of bodies. Data only."""

from __future__ import annotations

from timeline.reading.text import words

# Titles and forms of address that stand directly before a name and are no office.
TITLES = words("""
Dr Prof Mr Mrs Ms Miss Sir Lord Lady Dame Baroness Baron Count Countess Prince Princess Duke Duchess Sheikh Ayatollah Imam
Mullah Sister Brother Father Reverend Rev Rabbi Madame Monsieur Sen Gov Rep Gen Lt Col Capt Sgt Adm Maj Det PC Hon Saint
""")

# Offices by their last element; compounds ending in one of these are offices too.
OFFICE_HEADS = tuple(
    sorted(
        words("""
president minister chancellor premier secretary senator governor mayor commissioner spokesman spokeswoman spokesperson
ambassador envoy representative congressman congresswoman candidate general admiral colonel commander chief director head
leader manager coach captain judge justice lawyer attorney prosecutor solicitor barrister expert researcher scientist
economist professor historian analyst king queen emperor pope cardinal bishop archbishop patriarch dictator ruler
politician lawmaker diplomat councillor councilor activist campaigner journalist reporter correspondent author writer
novelist director actor actress singer businessman businesswoman entrepreneur billionaire investor founder chairman
chairwoman chairperson chair officer detective inspector superintendent constable sheriff major lieutenant sergeant
striker goalkeeper midfielder defender adviser advisor aide official doctor surgeon nurse teacher owner executive speaker
commodore brigadier marshal corporal mediator arbitrator magistrate coroner chaplain
whip treasurer ombudsman regulator negotiator coordinator principal dean rector vicar priest philanthropist
""")
    )
)
OFFICE_FORMS: dict[str, str] = {
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "congresswoman": "congressman",
    "businesswoman": "businessman",
    "actress": "actor",
}

# Offices of two words, each with a capital: "Prime Minister", "Foreign Secretary".
TWO_WORD_OFFICES = (
    ("prime", "minister"),
    ("foreign", "minister"),
    ("foreign", "secretary"),
    ("finance", "minister"),
    ("defence", "minister"),
    ("defense", "minister"),
    ("defence", "secretary"),
    ("defense", "secretary"),
    ("interior", "minister"),
    ("home", "secretary"),
    ("treasury", "secretary"),
)

# One office under several names. Only where a state is named.
HEAD_OF_GOVERNMENT = words("premier chancellor prime-minister")
HEAD_OF_STATE = words("president")
NATIONAL_PREFIXES: dict[str, tuple[str, ...]] = {}
GOVERNMENT_ROLE = "head of government"
STATE_ROLE = "head of state"

# Before an office: not (or not yet, or no longer) the holder.
OFFICE_QUALIFIERS = {
    "ex": "ex",
    "alt": "ex",
    "former": "ex",
    "then": "ex",
    "ousted": "ex",
    "deposed": "ex",
    "late": "ex",
    "acting": "",
    "outgoing": "",
    "designate": "designate",
    "elect": "designate",
    "incoming": "designate",
    "deputy": "vice",
    "vice": "vice",
    "vize": "vice",
}

# Small words inside a name.
PARTICLES = words("von van de der den del della di da do dos du la le el al bin ibn ben ter ten av abu")
ARABIC_PARTICLES = ("al-", "el-", "as-", "ar-", "az-", "at-", "ad-", "an-", "Al-", "El-", "As-", "Ar-")

# Determiners and other small words after which a capitalised word is no lone surname.
DETERMINERS = words("a an this that these those my your his her its our their every each no any some all both")

SPEECH_WORDS = words("""
said says told tells added adds asked announced claimed warned argued insisted admitted denied explained stressed replied
wrote tweeted testified confirmed urged called criticised criticized praised accused thanked recalled noted continued
concluded declared demanded suggested predicted won beat lost scored defeated
""")

# Heads of bodies. One of its kind in each state or city: with a country or city it is a name ("British Embassy").
BODY_HEADS = words("""
ministry government parliament army navy police court embassy consulate congress senate cabinet council coastguard
""")
BODY_HEADS_ALONE = words("")
# Heads that carry an addition that makes the name ("Ministry of Defence", "University of Leeds").
BODY_HEADS_WITH_ADDITION = words("""
ministry department university bank house court institute office bureau union league alliance coalition federation
association committee council board party movement front church society college academy centre center board
""")
BODY_HEADS_FOR = words("department office centre center agency institute committee council campaign")
# With a name's capital adjective these make a name ("Supreme Court", "National Party").
BODY_HEADS_AFTER_ADJECTIVE = words("""
court party bank union league front church movement army guard council assembly
""")
NOT_BODIES = words("")

# Bodies known by name: ``name=another name``. Media and agencies are left to the reader of voices.
BODIES = """
NATO=Nato; EU=European Union; UN=United Nations=U.N.; European Commission=EU Commission; European Council; European
Parliament=EU Parliament; Council of Europe; ECB=European Central Bank; European Court of Justice=ECJ; European Court of Human
Rights; International Criminal Court=ICC; International Court of Justice=ICJ; UN Security Council=Security Council; OSCE; OECD;
WHO=World Health Organization=World Health Organisation; IAEA=International Atomic Energy Agency; IMF=International Monetary Fund;
World Bank; WTO=World Trade Organization; G7; G20; OPEC=Opec; BRICS; Bundestag; Bundeswehr; Kremlin; White House; Pentagon; State
Department; Justice Department=Department of Justice; Treasury; Downing Street; Home Office; Foreign Office; Ministry of
Defence=Defence Ministry=MoD; Foreign Ministry=Ministry of Foreign Affairs; Interior Ministry; Finance Ministry; Health Ministry;
Department of Health; House of Commons=Commons; House of Lords; Scottish Government; Welsh Government; Duma=State Duma; Verkhovna
Rada; Knesset; Congress; Senate; House of Representatives; Supreme Court; High Court; Court of Appeal; Old Bailey; CIA; FBI;
NSA; FSB; SBU; GRU; Mossad; MI5; MI6; GCHQ; Fed=Federal Reserve; Bank of England; Scotland Yard=Metropolitan Police=Met Police;
NHS=National Health Service; NHS England; TUC; RMT; CBI; Ofcom; Ofgem; Ofsted; Met Office; Royal Navy; Royal Air Force=RAF; British
Army; Coastguard; CDU; CSU; SPD; FDP; AfD; PiS; Fidesz; AKP; Likud; Labour=Labour Party; Conservatives=Conservative
Party=Tories=Tory Party; Liberal Democrats=Lib Dems; SNP=Scottish National Party; DUP; Sinn Féin=Sinn Fein; Reform UK; Green Party;
Republicans=Republican Party=GOP; Democrats=Democratic Party; Hamas; Hezbollah; Fatah; Houthis=Houthi; Taliban; Islamic
State=ISIS=IS; Al-Qaeda=al-Qaeda; PKK; RSF=Rapid Support Forces; Wagner Group=Wagner; Red Cross=ICRC; Red Crescent; Amnesty
International=Amnesty; Human Rights Watch; Greenpeace; Doctors Without Borders=Médecins Sans Frontières; UNHCR; UNICEF=Unicef;
Frontex; Europol; Interpol; FIFA=Fifa; UEFA=Uefa; IOC; Coast Guard; National Guard; FA=Football Association; Premier League; Arab League; African Union;
Lufthansa; Boeing; Airbus; Tesla; SpaceX; Google; Apple; Microsoft; Amazon; Facebook; Meta; OpenAI; Nvidia; BP; Shell; Barclays;
HSBC; Lloyds; NatWest; Tesco; Volkswagen=VW; Siemens; Rheinmetall; Gazprom; Rosneft; Deutsche Bank; Samsung; Huawei; TikTok;
Network Rail; National Grid; Royal Mail; British Airways; Ryanair; easyJet
"""
AMBIGUOUS_BODIES = words("Shell Meta Fed IS Commons Treasury Reform FA Wagner")

CLUB_WORDS = words(
    "FC AFC RFC Real Inter AC AS Manchester Borussia Bayern Newcastle Leicester Aston Tottenham"
) - words("Newcastle Leicester Manchester")
COMPANY_WORDS = words("""
Inc Ltd plc Corp Group Holdings Airlines Airways Bank Council Ministry Department University Commission Committee Association
Union Party Court Police Agency Authority Institute College Foundation Society Federation Hospital Trust Office Service
Administration Assembly Parliament Church Board Company Corporation Organisation Organization League Alliance Nursing Bureau
""")

# Acronyms that name no body.
NOT_ACRONYMS = words("""
USA US UK UAE TV PC IT AI CO PS DNA ICE SMS PDF CD DVD GPS URL VIP CEO CFO COO GDP MP MPS MEP QC KC PM AM GMT BST EST PST UTC
BBC CNN AFP DPA APA RT NBC CBS ABC ITV PBS NPR TASS RIA NYT WSJ FT HIV COVID AIDS EUR USD GBP II III IV VI VII VIII IX XI XII
XIII XIV XV XVI SUV LGBT LGBTQ HGV UFO SOS OK NO THE AND FOR CCTV HMS USS VAT PPE
""")

# Capitalised words that never are a surname after an office or given name.
NOT_SURNAMES = words("""
January February March April May June July August September October November December Monday Tuesday Wednesday Thursday
Friday Saturday Sunday The A An This That These Those It He She They We I You In On At By For From With To Of And Or But If
When While After Before As Not No Yes His Her Its Their Our My Your There Here Who What Where How Why Is Are Was Were Has
Have Had Will Would Can Could May Might Must Should Street Road Avenue Square Park Airport Station Hospital University
College School Bridge Council Ministry Department Committee Commission Court Party Union Bank Company Group Minister
President Secretary Government Parliament House Church Police Army Navy Act Bill Award Prize Cup League Club United City
Town Festival Theatre Museum Stadium Foundation Institute Centre Center Association Society Agency Service Office Office's
Later Earlier Today Yesterday Tomorrow Officials Experts Analysts Critics
""")
NOUN_ENDINGS: tuple[str, ...] = ("ministry", "government", "department", "committee", "commission")

# Public figures whom newspapers name by surname alone. One full name each; the surname must be telling by itself.
FIGURES = """
Donald Trump; Joe Biden; Barack Obama; Kamala Harris; J. D. Vance; Marco Rubio; Pete Hegseth; Elon Musk; Steve
Witkoff; Vladimir Putin; Dmitry Medvedev; Sergei Lavrov; Dmitry Peskov; Sergei Shoigu; Alexei Navalny; Yevgeny Prigozhin;
Ramzan Kadyrov; Mikhail Gorbachev; Boris Yeltsin; Volodymyr Zelensky; Volodymyr Zelenskyy; Petro Poroshenko; Vitali Klitschko; Dmytro
Kuleba; Andrii Sybiha; Valerii Zaluzhnyi; Oleksandr Syrskyi; Rustem Umerov; Alexander Lukashenko; Sviatlana Tsikhanouskaya;
Emmanuel Macron; Nicolas Sarkozy; François Hollande; Marine Le Pen; Keir Starmer; Rishi Sunak; Boris Johnson; Theresa
May; Nigel Farage; Angela Merkel; Olaf Scholz; Friedrich Merz; Annalena Baerbock; Boris Pistorius; Ursula von der Leyen; Kaja
Kallas; António Costa; Mark Rutte; Jens Stoltenberg; António Guterres; Viktor Orbán; Robert Fico; Donald Tusk; Andrzej Duda;
Jarosław Kaczyński; Giorgia Meloni; Silvio Berlusconi; Pedro Sánchez; Alexander Stubb; Mette Frederiksen; Recep Tayyip Erdoğan;
Benjamin Netanyahu; Mahmoud Abbas; Bashar al-Assad; Xi Jinping; Kim Jong Un; Narendra Modi; Shinzo Abe; Justin Trudeau; Mark
Carney; Javier Milei; Jair Bolsonaro; Nicolás Maduro; Luiz Inácio Lula da Silva = Lula; Aleksandar Vučić; Nikol Pashinyan; Ilham Aliyev; Maia Sandu; Saddam Hussein
"""
FIGURES_NOT_ALONE = words("Costa Harris Johnson Abbas Duda Hussein Carney Kim Abe May")

# Beside a name these only introduce it: relations are no offices.
NO_OFFICES = words("lawyer attorney doctor nurse teacher owner")
CAPITAL_PARTICLES = words("Van Von De Del Di Da Le La El Al Ben Bin Mc Saint St.")
DEFINITE_ARTICLES = words("the")
GENITIVE_WORDS = words("of")
FOR_WORDS = words("for")
BEFORE_BODIES = words("the ( and of by at in")
BEFORE_BARE_HEADS = words("the this that")

PROPER_ADJECTIVE = r"^(?:Supreme|National|Royal|Federal|High|Central|Conservative|Social|Liberal|Green|Free|New|European|International)$"
ADJECTIVE = r"(?!)"
SUBSTANTIVISED = r"."
INFLECTED_ADJECTIVE = r"(?!)"
PERSON_NOUN_ENDINGS: tuple[str, ...] = ("er", "or", "ist", "man", "woman")
HEADS_OF_PEOPLE = words("")
SPEECH_BEFORE_ONLY = words("")
CONTRACTED = words("")
