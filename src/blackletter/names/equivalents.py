"""Words that are one and the same name in different languages and romanisations.

Two words of one group are as good as equal; two words of different groups are known to be different names, so their
likeness is no typing error (Hassan is not Hussein).
"""

_TABLE = """
abu abou abi aboo aba
abd abdul abdel abdol abdal abdool abdou
muhammad mohammed mohammad mohamed mohamad muhammed muhamed muhamad mohamet mehmet mohd mahomed mochammad mukhammad
mahmud mahmoud mehmood mahmood mahmut makhmud mahmoudi mahmad
ahmad ahmed ahmet akhmad akhmed achmad ahmat
hamid hameed hamed khamid
hasan hassan xasan khasan hasen
husayn hussein husain hussain hossein hoseyn hussayn husein hosain hossain husayin hussien hussin xuseen khusein khuseyn
ali aly alli
umar omar omer oumar umer cumar
uthman osman othman usman ousmane cusmaan osmani
abdallah abdullah abdulla abdalla abdillah cabdullaahi abdullahi abdullaah abdollah abdoulaye
abdulrahman abdurrahman abdirahman abderrahmane abdelrahman abdurahman abdulrehman abdalrahman
khalid khaled halid chalid khalit
said saeed saeid sayed sayyid sayid seyed seyyed syed saiid sayyed seyid saidi sayd
sad saad
walid waleed oualid velid
yusuf yousef youssef yousuf yusif yosef yusup josef joseph jose giuseppe iosif yusef jozef josip
ibrahim ebrahim ibraheem brahim abraham avraham ibragim abram ibrohim
ismail esmail ismael ismayil ismoil ismaeel
yaqub yakub yaqoub yakov jacob yaakov jakob yacoub yaghoub yaqoob jacques
dawud daoud dawood davud david daud dawid davood davit
musa moussa mousa moses moshe muse moosa musaev
isa issa eesa ciise esa
sulayman suleiman sulaiman soleyman solomon soliman suleyman suleman sulaymon
yahya yehia yahia yehya yaxya
ayyub ayoub ayub ayyoub
idris idriss edris
ilyas elias ilias elyas ilia ilya
mustafa mostafa moustafa mustapha mustafo mostapha
salih saleh
salim saleem selim
jamal gamal djamel cemal jamaal
jamil jameel djamil cemil gamil
jalal galal celal djalal
jafar jaafar djafar cafer gaafar jafer
qasim kassem qassem kasim qasem kasem ghasem gasim qassim gassim kassim kazim
qadhafi qaddafi gaddafi gadhafi kadhafi kaddafi
usama osama ousama oussama
ladin laden
nasr naser nasser nasir nassir nasar
mansur mansour mansoor
hashim hashem hachem haschem
hamza hamzah hamzeh khamza
bilal belal bilel
rashid rasheed rachid rasyid rashed
karim kareem kerim
aziz azeez
latif lateef
rahim raheem
rahman rehman rahmane
qadir qader kader kadir ghader qadeer
sharif shareef cherif sherif sarif charif
shaykh sheikh shaikh cheikh sheik sheykh cheik
taha tahah
tahir taher tahar tohir
tariq tarek tareq tarik tarig
umm oum um
wahid waheed ouahid vahid
yasir yaser yasser yassir yassar iasir
yasin yassin yaseen yassine iasin
zayd zaid zeid zayed
zayn zein zain zine zeyn
najib najeeb nagib nadjib najibullah
nur noor nour nuur
nuri noori nouri
mubarak moubarak mubarek
murad mourad morad murat
amin ameen amine
amir ameer emir
anwar anouar anvar enver
habib habeeb
haydar haider heydar haidar hyder
jabir jaber gaber jabbar djaber
majid majeed maged madjid majed
nabil nabeel
rafiq rafik rafeek rafic
samir sameer
shafiq shafik chafik
tawfiq tewfik taufik toufik tawfik tofiq
ridha rida reza riza rezza ridah
javad jawad jawwad
fathi fethi
faruq farouk farooq faruk farouq
faysal faisal feisal faycal
fuad fouad foad fuat
ghulam gholam gulam
qurban ghorban kurban
akhund akhond akhundzada akhoond
mulla mullah molla mollah
mawlawi maulavi mawlavi maulawi moulavi mawlana maulana
haji hajji haj hajj hadji al-hajj hadj
aleksandr alexander alexandr aleksander alexandre alessandro alejandro oleksandr alexandros aliaksandr alyaksandr
aleksandra alexandra oleksandra
aleksei aleksey alexei alexey alexis oleksiy oleksii aliaksei aleksej alexej alexy
andrei andrey andriy andrii andrew andreas andrzej andre andrej andrea andres
anatoly anatoliy anatoli anatolii
arkady arkadiy arkadi arkadii
dmitry dmitriy dmitri dmytro dmitrii dzmitry dimitri dimitry dmitrij dimitrios
yevgeny yevgeniy evgeny evgeniy yevhen evgeni eugene evgenii yevgeni eugenio yevgenii
georgy georgiy george georgi heorhiy georgii georg georgios jorge giorgio giorgi georges
grigory grigoriy gregory hryhoriy grigori grigorii gregorio
igor ihor
ivan john juan jean johan johann johannes giovanni ioan iwan jan yan ioannis jon hans jonas yahia
konstantin constantine kostyantyn konstantinos constantin
leonid leonidas
mikhail michael mykhailo mikhael michel miguel michal mihail mikhael mykhaylo mihai mikael micheal
mykola nikolai nikolay nicholas nikolaos nicolas nikola nicola mikalai nikolaj nikolas
oleg oleh aleh
pavel paul pavlo pablo paulo pavlos pawel paolo pauls
pyotr petr peter petro pedro pierre pietro petar piotr petros
sergei sergey serhiy serhii siarhei sergio serge sergejs sergii sergej sergi sergiy
stepan stephen steven stefan stephan etienne esteban stefano stepanos
vasily vasiliy vasyl basil vasili vasil vasilios vasilii
viktor victor viktar vittorio
vladimir volodymyr uladzimir vladimirs wladimir
vyacheslav viacheslav vjaceslav vyacheslaw
yaroslav iaroslav jaroslav
yuri yuriy yury iurii yurii iuri jurij yuri juri youri
yulia yuliya julia iuliia yuliia juliya
tatiana tatyana tetiana tetyana tatjana
natalia nataliya natalya nataliia natalja
ekaterina yekaterina kateryna catherine katherine katarina
elena yelena olena helena helen
maria mariya mary marie mariia marija
irina iryna irene
svetlana svitlana
ksenia kseniya xenia oksana
anna hanna ana anne hannah
kim gim
lee yi rhee ri li
park pak bak
choe choi
jong jung chong chung jeong cheong
jang chang
jo cho
kang gang
ko koh go
ryu yu yoo ryoo
song sung seong
un eun
jun joon chun
hyok hyuk hyeok
myong myung myeong
yong young yeong
chol chul cheol
kyong kyung gyeong kyeong
guk kuk gook
sok suk seok
sun soon
hui hee
su soo
u woo
xi hsi
zhang chang
zhou chou
zhao chao
xu hsu
cai tsai
deng teng
zedong tsetung
jiang chiang
bin ben ibn
friedrich frederick frederik fredrik
thomas tomas tomasz
joseph iosif
charles carlos karl carl carlo
william wilhelm guillermo guillaume
henry heinrich enrique henri
louis luis luigi ludwig
philip philippe felipe filip philipp
francis francisco francesco franz francois
anthony antonio antoine anton
christopher christoph cristobal
matthew mateo matthias mateusz matteo
mark marc marcos marko marco
luke lucas lukas luca
"""


def _groups() -> tuple[frozenset[str], ...]:
    """The rows of the table; a word belongs to the first row that has it."""
    seen: set[str] = set()
    out: list[frozenset[str]] = []
    for line in _TABLE.strip().splitlines():
        fresh = frozenset(line.split()) - seen
        seen |= fresh
        out.append(fresh)
    return tuple(out)


GROUPS = _groups()
