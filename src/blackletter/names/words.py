"""Words that say what kind of body a name belongs to, not which one: organisation forms and generic words, folded.

Forms are after the ISO 20275 list of entity legal forms (GLEIF), as folded by `names.fold`.
"""

ARTICLES = frozenset(
    "the a an of and for in de del des du di da der die das den le la les los las und et al el ul".split()
)
GENERIC = frozenset(
    """
    movement organisation organization organisations organizations group groups grouping association front
    dvizhenie dvizheniya dvizheniye organizatsiya organizatsii organizaciya gruppa gruppirovka obedinenie obedineniye
    rukh orhanizatsiia orhanizatsiya hrupa bewegung organisationen gruppe vereinigung mouvement groupe groupement
    organizacion organizacao movimiento movimento grupo organizzazione gruppo beweging organisatie groep rorelsen
    harakat harakah haraka harekat hareketi orgutu grubu munazzamat munazzama majmuat majmua jamiyat teshkilati
    """.split()
)
FORMS = frozenset(
    """
    llc ltd limited inc incorporated corp corporation co company plc lp llp lllp pllc pc gmbh ag kg kgaa ohg ug ev mbh
    aktiengesellschaft sa sas sarl srl spa snc sl slu sau sc sca scs sprl bv nv vof cv ab as asa aps oy oyj hf ehf is
    ooo oao zao pao ao nao tov tzov at pat prat ood eood ad ead doo dd jsc ojsc cjsc pjsc llp fze fzc fzco fzllc wll
    bsc saog saoc psc pte pty pvt sdn bhd berhad kk gk yk kft rt zrt nyrt sp zoo spzoo sro akc spol uab sia ou kd jdoo
    bvba comm eirl ltda eireli srlcv sapi cia tbk pt ep eg est establishment holding holdings
    """.split()
)
BUSINESS = frozenset(
    """
    bank banka banque banco trading trade trust international internacional internationale global general services
    service solutions industries industry industrial industrie industrias engineering construction technology
    technologies tech systems system shipping maritime marine aviation airlines air lines oil gas petroleum petro
    petrochemical energy power electric electronics electronic chemical chemicals steel mining metal metals import
    export commercial commerce investment investments invest capital finance financial insurance securities fund
    foundation center centre institute university college academy research science sciences development production
    products manufacturing factory plant works enterprise enterprises business ventures partners partnership management
    consulting logistics transport transportation cargo freight motor motors automotive machinery equipment tools
    medical pharmaceutical pharmaceuticals health hospital food foods agriculture agricultural farm estate real property
    properties media press news publishing communications telecom telecommunication telecommunications network networks
    software information data security defense defence military army navy force forces ministry department bureau office
    agency authority council committee commission government state national federal republic islamic united union party
    party brigade battalion regiment division corps charity relief society club school house home shop store supply
    supplies design project projects complex company companies branch subsidiary joint stock limited liability main new
    old north south east west northern southern eastern western central middle first american european asian african
    world east overseas foreign domestic public private holding holdings kombinat zavod bank nauchno proizvodstvennoe
    institut tsentr fond kompaniya korporatsiya obshchestvo predpriyatie sharikat muassasat mouvement liberation
    """.split()
)
PARTICLES = frozenset(
    """
    al el ul ol il ad an as ar at az ash bin ben ibn bint binti ould wuld ould van von der den de da do dos das di
    del della
    la le les du des y e i zu zum zur af av ter ten te op the
    ap st saint san santa och und and of bar bat u o
    """.split()
)
SERVANT = frozenset("abd abdul abdel abdol abdal abdi abdool abdou".split())
FATHER = frozenset("abu abou abi aboo aba umm oum um".split())
ARTICLE_LIKE = frozenset("al el ul ol il ad an as ar at az ash".split())
TITLES = frozenset(
    """
    mr mrs ms miss dr doctor prof professor sir lord lady dame hon president prime minister king queen prince princess
    general gen colonel col major maj captain capt lieutenant lt brigadier admiral adm marshal sergeant sgt commander
    haji hajji haj hajj al-haj mullah mulla molla mullah maulavi mawlawi maulawi mawlavi moulavi maulana mawlana qari
    hafiz shaykh sheikh shaikh sheik cheikh ayatollah hojjatoleslam imam ustad ustaz mufti eng engineer rev reverend
    father bishop amb ambassador senator sen deputy chairman director chief herr frau monsieur mme madame senor senora
    jr sr junior senior phd md esq
    """.split()
)
# Titles that are names as well: they are names where one other name only stands beside them.
TITLES_OR_NAMES = frozenset("king prince lord major bishop marshal imam adm dean general".split())
SHIP_PREFIXES = frozenset("mv mt ms ss mts msv fv hmv ms tanker vessel motor ship".split())
