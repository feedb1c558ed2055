"""The commonest words of languages that are written in the Latin script, commonest first. Data only.

Made once from the stop lists of jusText (Copyright 2011 Jan Pomikalek, 2013 Michal Belica; BSD-2-Clause), which come from the
languages' encyclopedias.

Languages with a script of their own are in `scripts`.
"""

from typing import Final

COMMON: Final[dict[str, str]] = {
    "af": (
        "die van en in 'n is het wat met as te op word sy om was deur vir se aan ook tot na dat hy of dit nie hulle uit by maar kan "
        "soos eerste oor ander een ’n gebruik meer tussen jaar onder hierdie daar twee teen groot baie stad begin hul waar toe egter "
        "sou bekend nuwe nog eeu haar grootste hom deel gebied naam tydens duitse later al de veral land net sowat sal bestaan terwyl "
        "kon mense franse voor weer dié laat gevolg aantal drie bevolking slegs steeds saam keer maak verskeie so vorm meeste "
        "verenigde vanaf moet klein alle britse tweede koning dorp kom reeds"
    ),
    "sq": (
        "të e në dhe i me një nga për që është më te si u së edhe se ka ne nuk ishte janë tij shumë duke do vitin por ai këtë prej ku "
        "mund deri pas kanë disa kishte ose tyre parë dy vitit mbi cili qe gjatë kur ta vetëm saj atë ishin pjesë nje apo qenë rreth "
        "ajo cila para cilat pa gjithë tjera kjo po per gjitha kësaj këto sipas madhe njohur ata ndërsa ato sa duhet jo kundër kohë ky "
        "nën the herë madh këtij ndryshme tek çdo bërë kishin shqiptare tjetër jetë eshte fundit mes cilët mirë pak mënyrë gjithashtu "
        "pasur ashtu sepse viteve of"
    ),
    "az": (
        "və bir ilə ildə bu də azərbaycan olan üçün kimi isə da sonra çox aid onun il öz ən görə böyük bitki cinsinə tərəfindən ilk "
        "daha qədər o و olaraq ya hər oğlu bütün fəsiləsinin respublikasının bəy iki illərdə ilin arasında edən baş ildən istifadə "
        "dəfə onu dövlət müxtəlif rayonunun digər adı etmək qəbul həmin daxil biri onların təşkil üzrə həm ona başqa azərbaycanın belə "
        "heç əsas adlı haqqında inzibati ərazi yeni qarşı anadan bakı olduğu lakin xan elmi şəhərində xüsusi gün vahidində orta təhsil "
        "iştirak zaman davam neçə nə qədim etdiyi əsasən milli azərbaycanda adına geniş zamanı yüksək artıq fəaliyyət qeyd yalnız "
        "respublikası hərbi əsrin yaxşı tarixi müəyyən üzərində"
    ),
    "eu": (
        "eta izan bat zen zuen bere ez da edo ere egin de beste zuten ziren den baina du dira biztanle bi egiten zituen hau udalerria "
        "dagoen baino duen behar baten erroldaren urtarrilaren lehen arabera artean oso sortu hasi hartu izena eman bizi bezala diren "
        "urte egun erabiltzen hainbat euskal dute hil duten arteko batzuk batean lortu eskualdean honen dago izeneko hauek urtean dela "
        "ditu san azken bertan hartzen gaur izango hiru nahi arte baita batez zela handia ematen batek osatzen honek espainiako "
        "nafarroako hala lan asko egon talde joan esan aurkitu zenbait alde batera dituen bigarren hori herri nagusia honetan parte "
        "utzi bihurtu zituzten ondoren agertzen estatu izaten frantziako gehiago"
    ),
    "ca": (
        "de la i a el que en del va un per les una amb al els es és dels més com o ser seu era no van seva fou hi entre població anys "
        "als però vivien ha fins persones també tenia pel mitjana són cada família renda on part seus cap havia després d'un dones "
        "sobre des aquest molt tot qual ja gran ciutat d'una nombre durant segle nom dos menys fer altres segons primer quan cens "
        "l'any troba li següent eren mitjà estat aquesta seves pot quals mentre pels habitatges habitatge té sant estats forma està "
        "contra mateix municipi només encara primera tres poden dues rei si lloc habitants"
    ),
    "ceb": ("sa ka ang ug usa may kini rehiyon departamento"),
    "hr": (
        "je i u se na su od za da a s koji kao iz te do sa bio što godine ili koja koje po o nije bi ali to ne ga nakon kako bila oko "
        "samo će ima sve zbog mu više gdje još prema pod dok može bilo vrijeme kod između nalazi prvi pa jedan uz tako bili kada dio "
        "jer dva svoje ih nekoliko grad biti godina naselje tri toga prije također već protiv tijekom danas vrlo koju kasnije nisu "
        "dvije no broj mjesto nego mogu ime on stanovništva postao im tada bez često grada kojem kojima preko imao popisu kroz među "
        "svoj svojim strane svoju imaju stanovnika"
    ),
    "cs": (
        "a v se na je z s do byl roce ve i jako o k roku pro od byla že jsou jeho za po které který ale také nebo až bylo u která však "
        "zde ze byly kde mezi to při tak má letech si první své již pod jejich pak být či století než aby kdy let území jen později "
        "podle době pouze nad by stal před velmi část ke města této mu další může asi proti nachází což km její když části ho tedy "
        "ještě především měl přes několik svého kteří byli jak není více například město často během dva mají svou tohoto oblasti už "
        "druhé co ji"
    ),
    "da": (
        "i og af en er til at som den på for med var blev der det de et fra han har ved ikke om men sig også havde hvor eller kan "
        "efter sin under man over første hans da to mod så år fik deres være del mellem ligger andre kunne mange dog hun kun været "
        "flere meget denne ud dansk alle blevet senere kom bliver mere end skulle sit have store op sammen samt omkring samme "
        "tidligere danske sine ham siden skal dette vil kendt mens blandt tre of mest stor andet få tilbage forskellige dag både selv "
        "gennem anden hvilket findes ind nogle hele nye ofte nu disse"
    ),
    "nl": (
        "de van in en het een is op met zijn te werd voor die hij door was dat aan als uit tot ook bij naar wordt om of niet er maar "
        "ze deze plaats heeft zich worden onder inwoners gemeente eerste over dan nog haar deel meer andere werden dit jaar twee kan "
        "had aantal hun na tussen waar telt al waren veel zou geen echter maakt staat hem naam oppervlakte jaren wel grote hebben "
        "tegen kunnen zoals stad per nieuwe kwam later ligt men nederlandse franse één wat tijdens zij weer tijd bekend amerikaanse "
        "toen ongeveer ten komt drie alle omdat verschillende tweede toont figuur laatste samen rond gebruikt"
    ),
    "en": (
        "the of and in to a was is for as on with by that from at his an he are were which be has it or also had first their not but "
        "have who its one this been her two they other into after all when more only would she new most can over during where used "
        "such up between many made some than out united known about time then became under being part there him years three through "
        "including later will american both until before well no against while called second several university number name these "
        "played early may world located national same them released de area use work"
    ),
    "eo": (
        "la de en kaj estas al estis por el kun li kiu kiel pri komunumo aŭ ne ankaŭ ĝi ke pli plej per tiu oni dum sed jaro laŭ inter "
        "kiuj ĉe ĝis havas sur urbo havis je unu pro troviĝas distrikto ili unua sia nur da vilaĝo povas post du situas ol poste ĉi "
        "parto aliaj jam kie ekde tiuj regiono tre kiam tio nomo lando lia ngc jaroj sian granda apartenas multaj ŝi ofte apartenis "
        "federacia jarcento ĉar esti ĝin kontraŭ tie do junio antaŭ ĉirkaŭ mortis eĉ ĉiuj kelkaj tiel ĉefe kies iĝis okazis sub ties "
        "decembro vidu kiun fariĝis tri rivero mencio versio ĉefurbo franca lingvo"
    ),
    "et": (
        "ja on oli ning ta ka mis et aastal ei kui oma eesti või aasta aastad sai kes tema kuid mille selle kus aga see kuni ehk olid "
        "välja seda mida nii üks üle ajal võib nende siis nad tartu pärast tallinna vaid koos von aastast poolt osa asub umbes küla "
        "väga sest järgi juba ole olnud nagu kaks alates keeles veel aastatel sajand venemaa näiteks kõige saab vastu hiljem usa "
        "ainult maakonnas km teda nime euroopa esimene liidu läbi linn vald olla i neid kõik sajandi kogu ii palju kasutatakse mitte "
        "nõukogude linna kohta eestis rootsi jäi samuti valla eest saksa august de tõttu nsv pole korda nimetatakse tuli"
    ),
    "fi": (
        "ja on oli myös hän vuonna joka ovat ei mutta sekä että tai se sen jälkeen jonka hänen jossa kuin kuitenkin suomen kun sai "
        "noin olivat vuoden mukaan ollut muassa eli muun tuli jotka vain voi voitti kanssa ole kaksi jo kuten toimi vuosina aikana "
        "hänet ennen yksi esimerkiksi jolloin lisäksi eri teki myöhemmin ensimmäinen sillä of voidaan sijaitsee sitä osa koska "
        "suomessa yli niin olla usein ensimmäisen siirtyi hyvin koko alkoi suomalainen vielä ne pelasi jota eivät julkaistiin kolme "
        "yleensä aloitti tämän josta the vuodesta tämä olisi vuotta he syntyi kaikki kuuluu käytetään helsingin useita eikä joista "
        "vaan mukana olevan maaliskuuta helmikuuta aina de tammikuuta yhdysvaltalainen jopa paljon toimii"
    ),
    "fr": (
        "de la et le à en des les du est un dans une par au pour qui il que a sur son avec se plus sont ou sa aux ce été comme ses pas "
        "ne deux fut mais d'un cette fait d'une entre ont était elle leur aussi dont lui même où sous alors ainsi également être y nom "
        "qu'il premier très après peut partie ville ces première on années puis depuis tout lors contre plusieurs commune groupe sans "
        "trois avait vers avant fin bien c'est région fois né france leurs tous faire encore avoir située peu donc autres notamment "
        "ans famille mort ils soit grande pendant partir cours quelques"
    ),
    "gl": (
        "de e a o que do en da un é no unha na os dos por como para ao se con as foi súa máis seu á ou das non ano polo entre son co "
        "tamén pola seus coa parte nos sobre ser onde nas anos dun ata pero ó era concello cidade súas cando aos está dunha século "
        "durante primeiro lugar habitantes xa aínda ten nome dous san segundo foron moi primeira nun parroquia mesmo ás eran desde só "
        "polos forma poboación nunha tres este maior todo despois dúas esta homes contra así pode gran sen tiña provincia cos outros "
        "grupo illa vez dende coma sendo nado cunha baixo"
    ),
    "de": (
        "der und die in von den des im mit dem das ist er zu als wurde eine sich für ein auf an war auch nach bis aus bei einer am zum "
        "sie durch einem nicht oder es sind zur wird einen über um dass unter wie werden wurden nur jahr noch seiner vom aber seine "
        "vor jahre sowie eines zwischen dieser zwei hat jedoch so jahren gegen zeit stadt seit man ersten waren wieder etwa diese sein "
        "hatte seinen seinem mehr drei ihre später heute liegt erste beim de kann dann ende of wo anderen ihm bereits ab teil da ihrer "
        "während sehr diesem gibt dort kam ihn beiden mai"
    ),
    "ht": (
        "nan yon se ayisyen vil lang ki lane kiba pou ak peyi eta moun li gen an popilasyon pwovens menm kò rive pale dezyèm kreyòl "
        "radyo relasyon"
    ),
    "hu": (
        "a és az is egy hogy nem de volt első vagy meg már csak mint után két majd között még pedig szerint el magyar egyik nagy így "
        "több azonban aki amely ahol című s ki ez új fel valamint alatt ami van azt minden illetve második olyan később miatt mely sem "
        "ő lett által más amikor során század három be mellett ezt ha város ezért való német található került itt mert akkor úgy kell "
        "például mivel saját király át amit legnagyobb akik sok néven amerikai előtt közül hanem francia számos először együtt lehet "
        "mai évek része években falu jelent míg óta másik néhány nagyobb család annak év tartozó végül században"
    ),
    "is": (
        "og í að er á sem var til en við af um með eru hann fyrir frá þar því eða það ekki árið eftir voru hefur verið þá hafa þess úr "
        "út hún þegar hans einnig upp sér varð svo fram yfir þeir hafði þó hafi kom þeirra undir þeim eins sig íslenskt milli þau "
        "vegna tók vera meðal sé mjög aftur síðan honum hjá allt fór áður má oft fyrsta einn saman síðar annars fékk nú ára hennar "
        "getur fyrst væri þær inn ár gegn aðeins íslands sama átti sínum of tíma bæði geta hluti fyrstu höfðu eitt ásamt sinn þetta "
        "heldur hluta þann öðrum enn koma íslandi sína"
    ),
    "id": (
        "yang dan di dengan dari adalah pada ini untuk dalam tahun oleh sebagai menjadi juga tidak ke atau sebuah merupakan ia "
        "memiliki satu itu dapat karena lebih telah akan mereka bahwa seorang seperti orang kota desa tersebut kecamatan secara salah "
        "saat jawa beberapa banyak antara nama kemudian ada pertama bagian bahasa wilayah terletak para kabupaten setelah kepada "
        "indonesia hingga besar hanya atas digunakan dua amerika sangat lain yaitu menggunakan disebut serta tanggal dikenal bisa "
        "daerah negara suatu masih masa sampai namun film sehingga kembali mulai tempat sudah terhadap sekitar bagi provinsi penduduk "
        "terdapat pernah ketika berada sejak of membuat dia dunia berbagai baru selama kali termasuk terjadi tentang bernama sistem"
    ),
    "ga": (
        "an a na agus ar i ag go le sé sa é is bhí de mar in leis ina bhliain tá ach raibh ó nó as atá den seo san í chuid siad sin do "
        "chun ná faoi iad ann gur ea bhfuil eile ba nuair ón don dá sna chéad nach idir ní féin tháinig dtí amach mó sí chomh lá duine "
        "aon níos chur suite mór air chuir acu áit á réir rud éis aige daoine ndiaidh teanga trí féidir dhá cuid chuaigh átha maith "
        "lucht dul gach isteach ainm mac nua am tar fuair ab chéile amháin bliana ceann dhiaidh bheith rinne aghaidh gan lena dhéanamh "
        "baile"
    ),
    "it": (
        "di e il la in del a che è un della per una con nel da si i al le dei alla non come più delle nella anche dal sono ed ad ha fu "
        "gli sua suo era ma cui o dalla due lo tra parte degli stato prima anni essere su ai dopo loro questo viene uno venne sul alle "
        "dove nei primo solo città nelle sulla nome poi mentre molto quale comune fino suoi sia se dai stata dello altri quando hanno "
        "questa erano durante san stesso può tre secondo aveva contro quella de serie quello furono fine alcuni quali seguito grande "
        "film tutti ancora così volta gruppo"
    ),
    "jv": (
        "ing iku lan sawijining sing kecamatan salah provinsi kabupatèn jawa iki désa saka utawa kang taun ana kabupaten dadi jroning "
        "déning minangka ingkang karo kutha uga kanggo kalurahan siji sijining basa ora kanthi kalimantan bisa kuwi yaiku paling "
        "negara punika wis nduwé luwih neng sisih pedunung yakuwi marang dumunung wong nganti para nanging sungai saking nduwèni "
        "tanggal gedhé kelurahan yèn banjur desa nalika antara wilayah tanah wiwit kaping miturut wonten akèh amarga tlatah hulu "
        "jeneng pranala indonesia yang kaya aksara powiat arupa utawi walanda paus nganggo di ibukutha diarani sulawesi menyang duwé "
        "dados kaliyan bagéyan sacara amérika kali dan bakal sumatra kabèh gunung mung watara kidul isih jiwa tegesé sawetara"
    ),
    "ku": (
        "û bi ji li de di ku xwe jî ser ya ve wê wî tê sala re wan gundekî bo ew a vê ber navê yên ye hatiye da yê gelek navçeya an "
        "aliyê lê nav yek e her ne ev wek kurdistanê bû girêdayî grêdayî mezin dest din ko bajarê ê zimanê mirov dewleta wekî kurdî "
        "dema pir hat herî heta ên pê bin vî me kurd ra van dibe u navçe hin du pêk amedê hate min dike gund hatine tên yekê hev piştî "
        "nava tirk navbera bê weke sedsala gundê demê salên wir hemû niha mêrdînê jê tenê yan herêmê jiyana kirin kes berê kar em çend"
    ),
    "la": (
        "et in est anno ad die a fuit cum de qui ab quae quam ut inter sunt mortuus per non etiam usque sed vel ex quod annum eius "
        "circa incolarum natus apud e dies olim urbs aut se post pro cuius media maxime caput igitur erat ioannes rerum esse "
        "systematis asteroides anni nomen minime ratio habebat qua atque solem magnitudinem solaris hoc epocha sole repertus autem "
        "distans absolutam orbitalis terrestribus orbitalem unitatum epochae inclinatio astronomicarum axem anomalia orbitalium "
        "astronomis asteroidibus circiter decembris pars principalis sive cinguli ac augusti ianuarii octobris iulii martii maii "
        "saeculo novembris septembris iunii designationibus februarii contra aprilis ubi una peritus quo factus legatus alia lingua "
        "creatus"
    ),
    "lv": (
        "un ir ar no par bija arī gadā kas kā gada tika uz bet ka līdz vai pēc tā to tiek latvijas viņš var gan tikai pie lai laikā "
        "atrodas tās tas kad nav kļuva viņa savu kur jo valsts gadu kuru jau rīgas pret ļoti starp ko kara tam eiropas kurš kura kurā "
        "kuras pat pasaules viens viena asv vairāk pilsētas vēl pa sāka jeb taču šo kopā krievijas notika ap tomēr jūras daļa nekā "
        "viņu novada latviešu parasti vēlāk gadam pilsēta pirmo vienu tie ieguva daudz grupas pirms tad visu trīs laika ne būt "
        "gadsimta kopš vācu latvijā km bieži kuri ja tajā ūdens dzīvo futbola gados apmēram"
    ),
    "lt": (
        "ir buvo į yra nuo su iš lietuvos kad o kaip iki rajono bei km apie savo pat prie ar jo tik taip po kaimas jų arba jis "
        "vilniaus per bet metu metų kai tapo dėl gali pagal tačiau metais jos lietuvių už turi šiaurės tai dar kuris miesto "
        "savivaldybės tarp labai kauno būti baigė vėliau ne kurie daug karo vienas pradėjo prieš jav kurios kur kuri to nei muzikos "
        "kultūros žemės futbolo europos tarybos ant ji turėjo jie kurių jį daugiau dirbo gyventojų kitų lietuvoje jau dalis miestas "
        "viena sudaro todėl nes šiaulių liepos šeimos universiteto mokyklos teisės mokslų skyriaus tiek galima birželio kartu gegužės "
        "pasaulio dalyvavo rusijos kovo"
    ),
    "lb": (
        "an der de vun ass a am den vum eng déi huet zu op vu e mat fir war dem sech gouf och en joerhonnert ze joer et aus enger als "
        "engem bis hien canton si franséisch bei oder wéi gëtt deen net mam méi un um dat sinn duerch departement datt gemeng no "
        "gebuer se arrondissement nach regioun hie seng awer gemengen administrativ andeelung zum iwwer lëtzebuerg ginn hunn een säit "
        "dee wou numm do ee stad gestuerwen hir deem hat befaasst sengem läit __notoc__ des senger där all la uertschaft wat zäit "
        "tëscht mee säi deel goufen ëm du ënner ganz well hu virun waren vill koum éischt"
    ),
    "ms": (
        "yang dan di pada dengan dalam untuk ini dari oleh merupakan adalah telah sebagai sebuah tahun tidak terletak kepada juga ke "
        "atau daripada ialah the lapangan terbang satu itu menjadi bagi mereka lebih mempunyai orang akan of seperti boleh seorang "
        "beliau bandar malaysia kerana pautan ia bahawa and secara iaitu bahasa tetapi digunakan antara sekolah negara kawasan dua "
        "serta nama pertama menggunakan beberapa banyak kedudukan memiliki tersebut lain amerika dikenali selepas meter in dia hari "
        "masa to atas terdapat salah dapat ketinggian hanya aras sebelum ketika negeri sehingga mana apabila melayu kerajaan a melalui "
        "sistem lagi islam bawah pelajar besar termasuk hingga tentera utama sama kumpulan ada masih ahli pernah"
    ),
    "mt": (
        "u ta' li kien minn fuq ta’ bħala ma huwa biex għal kienet hu kienu fejn tiegħu jew huma wara ma' dan ukoll kontra hija lil "
        "kif ħafna meta hi din aktar xi wieħed hemm bejn fi speċi biss oħra ġie imma dawn wkoll kellu kull san mhux lejn waħda taħt "
        "kollha minħabba dak malta qabel bħal madwar sena beda sar żewġ post waqt kemm flimkien mammiferi jkun ftit tagħha sa "
        "nazzjonali ġew hekk dik tagħhom parti għandu ġeneru jekk darba bosta matul fost dawk ġiet magħruf se skorja ġewwa bi barra de "
        "snin b' qed informazzjoni iżda f' tliet united qiegħed għamel gowl tkun saret 'l għandhom ara dwar"
    ),
    "no": (
        "i og av som er en til på ble for med var den det å fra de har et at han også ved om seg men ikke hadde etter eller under kan "
        "andre første sin over to mot da mellom fikk ut flere ligger år hans der kom opp blir dette hun denne blant så hvor inn være "
        "man ha mange vært blitt kjent noen sammen annet tre før alle noe enn sitt del tidligere sine store mer kunne samme gikk siden "
        "gjennom senere norsk of død skulle mest vant mens bare rundt både skal vil disse tok nye få bli finnes ofte norske stor norge "
        "kommune hele selv største"
    ),
    "nn": (
        "i og av er som til på ein med for det den vart var frå har dei å eit han ei at om ved eller seg men mellom ligg etter kan "
        "ikkje hadde ut over vert andre der òg under blei to mot opp då fekk første fleire lag mange kalla blir kom inn denne km del "
        "ho dette også byen går vore år gjennom så sin kommune berre anna store enn fram ha sitt største meir rundt før ofte gjekk "
        "alle tre namnet tok saman desse medan sine noko mest same sidan hans si mykje sett dag meter norsk seinare både nytta kjem "
        "kjend stor øya kunne finst få"
    ),
    "oc": (
        "de la e lo en a que es per un del las una dins son los se o dels amb al mai foguèt coma deu ua pas __notoc__ region comuna "
        "qu'ei departament tanben entre l'an au sus calendièr dens situada pagina concernís d'un dau qui lei sa pus sègle i cap èra "
        "fòrça nom dab vila mas deus ho d'una pòt dei sant mei fins era pel primièr francés çò mar soa tot dos lenga an literatura ont "
        "eth sent musica sciéncia ne lor junh espòrt set nov gen feb oct dec ago abr julh president fin als com non populacion partida "
        "part país des ans administrada dempuèi li foguèron"
    ),
    "pl": (
        "w i z na się do jest roku przez a od oraz nie o to po został był latach jako pod jego że za dla tym także są ze który lub jak "
        "we również jednak przy jej tego miejscowość była lat które została co gdzie miejscu ii ich też nad polsce względem ale go tej "
        "powiecie były było czasie ma gmina podczas województwie wieś która położona już miejsce według ten wieku tylko znajduje rok "
        "danych gminie natomiast wojny września przed części później być którym której de wraz województwa należała stycznia maja "
        "czerwca których może sierpnia pierwszy lipca października około marca między linki kwietnia regionie następnie bardzo czy on "
        "gminę powierzchni"
    ),
    "pt": (
        "de e a o do da em que uma um é com no para na por os foi como dos se as ao sua mais das seu à não ou pela pelo ser também são "
        "entre era tem mas seus nos cidade até onde área ele foram anos sobre nas quando população parte região sendo suas primeiro "
        "aos grande estado mesmo nome muito segundo família dois ainda já está durante primeira maior pode rio ano outros apenas ter "
        "forma após pelos qual depois dia século três município duas banda num todos sem densidade contra às ela álbum desde sido "
        "então vez tendo acordo comuna grupo localizada partir quais tinha cerca"
    ),
    "ro": (
        "de în a și din la este cu o un care fost pe al mai se pentru au să lui ca nu că sau ce sunt ale prin fi anul iar fiind după "
        "era in dintre cele dar cel si anii are până către între sub sa două parte mare unui oraș unei unde cea județul va poate multe "
        "când acest timpul timp această ar toate partea avut fie numele el avea foarte comună său ani erau spre ei ai prima râul trei "
        "alte unor precum perioada doar loc sale unul lor cum cei mult peste află primul localitate apoi devenit asupra început își "
        "face landul îl of ales îi"
    ),
    "sk": (
        "a v sa na je z roku s do ako aj bol od o sú že pre jeho po alebo za ktorý k vo ktoré bola pri to až boli ale ktorá tu ngc "
        "však bolo ich má medzi kde ktorú zo už pred so jej si ho čo rokoch rokov obec len i tiež pod keď objavil okrese podľa aby tak "
        "byť veľmi pričom časti neskôr toho nie nad obci obyvateľov počas mesto tejto by januára stal či iba ktorej proti časť mu "
        "súhvezdí storočia najmä okolo mal oblasti nachádza môže ešte pozri ktorých potom veľkosť mesta svojej ju viac u ktorí asi "
        "majú hviezdna zdanlivá niekoľko tomto cez"
    ),
    "sl": (
        "je in v na se so ki za pa z tudi s da leta kot bil iz po od pri do med bila ga še ali ter lahko ni bi sta tako kjer ko pod ne "
        "jo o jih bilo več tem zaradi naselje ob že kar ima le to mesto saj del zelo mu pred hms proti spada vse seznam bili glej "
        "postal tega vendar naj slovenski prvi nato uss nekaj zato okoli si ime svoje času veliko bo predvsem sezoni letih občini ta k "
        "niso najbolj upravno kasneje bolj samo a drugi svojo nad de imajo število ker skupaj katerih strani delu dan druge letu dve "
        "vedno imenom"
    ),
    "es": (
        "de la en el y que a del los se un por con una las su es como al para fue más no o sus lo entre también son pero hasta le dos "
        "este ha sobre ser donde parte desde esta era años año durante está ciudad ya muy cuando san gran fueron tiene sin uno primer "
        "primera nombre había e cual puede forma mismo siglo otros después sido población así tres vez todo han encuentra mayor contra "
        "aunque lugar junto cada grupo familia hacia bajo siendo todos ese quien sólo otras si pueden estados nuevo tiempo algunos "
        "tras región equipo juan mientras universidad varios serie antes estaba tanto río"
    ),
    "su": (
        "the di nu dina nyaéta of jeung and propinsi jawa salasahiji kabupatén anu kacamatan to a sarta désa in ku is ka ti atawa ieu "
        "taun bisa pikeun maséhi hiji kalénder as aya tina that are jadi kana for by keur be ogé leuwih nyaeta teu or with on "
        "mangrupakeun geus nepi téh from an which kota sm was basa tapi mah disebut saméméh can dua it sababaraha boga have not sacara "
        "has henteu antara dipaké this yén minangka ngarupakeun ngaran at used also wewengkon oge urang jepang salaku jakarta mangrupa "
        "tur dipake alatan waktu data kalurahan other éta its sunda such were sahiji salah but one make kaasup cara"
    ),
    "sw": (
        "ya na wa katika kwa ni la za mwaka kama cha mji kuwa kutoka au yake wakazi kwenye hii vya pia jina nchini nchi kata wake kati "
        "alikuwa mkoa lakini pamoja zaidi hadi wakati juu watu kwanza sensa miaka ina mujibu wapatao iliyofanyika wilaya mara moja "
        "ambayo mnamo sehemu mkuu kwamba baada ilikuwa hasa eneo nyingi sana kubwa kazi sababu inahusu huko makala waishio chini "
        "marekani afrika lake ambao kila jimbo hiyo lugha ndani ili vile huu upande mwa yao mjini wengi njia aina hivyo nafasi hali "
        "muda kutokana mbalimbali kawaida hili hata kuna tu tarehe una karibu karne kenya dhidi ajili albamu ambapo yenye kuhusu "
        "maeneo muhimu maji wimbo"
    ),
    "sv": (
        "och i av en som är att till på med den för var ett de har det från han om vid under sig men inte även blev sin eller kan hade "
        "man där år efter andra första då finns född så också mot över två mellan genom fick sedan bland samt hans hon annat ut upp "
        "död skulle in inom kom olika vilket dock sitt sina ha vara flera mycket detta när ligger än många senare samma del svensk "
        "denna alla tre mer stora svenska of utan sverige ofta mest tidigare fram gjorde började dessa tillsammans stor dess varit "
        "kommer tog nya vann största hela kunde början exempel används gick"
    ),
    "tl": (
        "ng sa na ay ang mga isang at o si noong bansang ni ito may bilang lalawigan siya artista mula kanyang hindi para kung comune "
        "rin niya din bayan timog taon lungsod of upang naging kanilang nito hanggang dahil isa unang the nang pa pang lamang palabas "
        "saan taong san nasa ibang telebisyon bahagi pamamagitan itong uri kay estados dalawang mas siyang naman ayon tao pilipinas "
        "iba de and sila kasama ilang populasyon loob panahon lahat karakter planetang matatagpuan ngunit nahahati kalendaryong "
        "ginagamit kilala tinatawag maraming maging walang niyang pangunahing katulad araw buong senso kilalang wikang kasalukuyang "
        "kaniyang klaseng nila tulad pangalan dating bansa habang salitang katao maaaring in sining"
    ),
    "tr": (
        "ve bir ile olarak bu de da için olan köyün yılında sonra tarafından en çok daha ilk ise köy gibi büyük ilçesine bağlı kadar "
        "şebekesi ptt birlikte ancak arasında yer iki olduğu tüzel olup yol hakkında veya göre köyde bilgi ayrıca tarım her alanı "
        "bulunan km suyu ilinin önemli ya sağlayan türk okulu elektrik vardır diğer etki adı sağlık içme ilköğretim sabit altyapı "
        "ekonomisi iklimi telefon köye evi adlı ocağı ulaşımı aynı şubesi yıl hayvancılığa kanalizasyon acentesi içinde yeni iline hem "
        "temsil son asfalt eski gelen karşı yapılan etmesi üzerine alması önce the seçimleri muhtarlık kişiliği yerinin kendi yerleşim "
        "kişiliğini alan devam zaman o birçok tarihinde of üzerinde dünya iyi"
    ),
    "tk": (
        "we bilen hem bir ol üçin bu ýaly onuň uly ýylda bolan bolsa bolup öz iň köp şol sany boýunça çenli iki has diýen "
        "türkmenistanyň esasy soň olaryň dürli ony ýüze her ýylyň diýip olar ýerde ady türkmen tarapyndan ýokary adam arasynda diňe "
        "biri başga şeýle edip dowam alyp gezek emele ilkinji beýleki oňa müň örän barada döwlet ähli ahal şu gadymy arkaly birnäçe "
        "atly ýöne ýerleşýän duş ýyllarda täze hökmünde degişli gelip umumy içine tarap garşy belli ýyl wagtda at orta özüniň ylmy rus "
        "öň günorta doly hiç döwründe görnüşi içinde ýurduň gaty etmek asyryň gowy ýerine suw dilinde ibn edýän kabul ýyldan oba "
        "meýdany iri ikinji halk wagt"
    ),
    "uz": (
        "va bilan uchun ham bir bu boshqa deb u yil yoki eng esa uning tashkil the turli tomonidan shu yilda olib katta har kabi "
        "birinchi davrda hamda of milliy kuni xalqlarda taqvimlar yerda ikki yangi sifatida eron yili yuqori ishlab and ta uni juda "
        "birlashgan asosiy vа ega barcha xalqaro davlat qabul biri respublikasi ular kelib to haqida millatlar bosh oʻzbekiston orqali "
        "yilning qilish oʻz boʻlgan amalga qilib yana ibn keyin ularning qanday unga yaxshi ikkinchi keng ming in butun boshlanuvchi "
        "nomi etish ushbu a qarshi asr boʻlib darajali vаzirlаr mashhur rеspublikаsi guruh davom toshkent o'z necha yillarda "
        "o’zbеkistоn muhammad xavfsizlik muhim yordam paydo futbol ga yildan kun orasida nomli"
    ),
    "vi": (
        "là và của một có được các trong năm ở đã với cho người này số thành không những vào từ dân thị về khi nước tháng trên tại đến "
        "quân đầu ra công bị để như sự thể ông chính ngày thuộc cũng nhà tỉnh thời làm nhiều lại đó học vùng phía độ gia sau nhất hiện "
        "theo thế chỉ động quốc chiến trung trấn còn cao việc đô hai bộ phát hành nam quan sử vị cách do cuộc tên nhưng cùng hơn khu "
        "việt phải con dụng bay thứ điều nhân đồng hình bằng khác tích định lớn họ lập sinh xuất phần trở kết lượng"
    ),
    "cy": (
        "yn y a o i ar ei yr ac gan yw o'r oedd i'r mae fel cc am wedi sy'n yng mewn un ym ganrif ond eu a'r fod neu roedd ôl gyda "
        "rhan mae'r rhwng mae'n enw â cael yw'r tua nifer hefyd hyd cynnwys bod sydd afon at hyn de er cymru lle dros a'i pan ef rhai "
        "ardal erbyn gyfer gael fwyaf ystod dan ger ceir i'w cyntaf ddinas sir iddo cafodd wrth cyn eraill daeth sef mwyaf iaith ap "
        "fe'i gyda'r of trwy hen the gogledd arall na john cyfnod brenin sawl bu ag ran o'i ynys yma hanes dref llawer saif ffordd "
        "ffilm â'r pentref"
    ),
    "fy": (
        "de fan it en yn in is mei op wie as foar waard dat te troch oan nei syn ek dy't by der út om er binne hat net mar wurdt hy "
        "ieu of ta oer noch him wurde oant dy har namme ûnder jier oare van dêr't se ien mear earste tusken al fryske wol waarden "
        "gemeente hie dizze harren kaam twa grutte leit soad wat letter hawwe makke wienen tiid jierren doarp 'e dan alle werom sa "
        "part stêd krige dit sûnt dêr dy’t gjin wer fierder tsjin lykwols kin komt stiet nije nederlânske fryslân minsken lân wurk ôf "
        "plak eardere no gebiet doe trije grut brûkt bekend"
    ),
    "yo": (
        "ni je ti tí ó ní to ati a ń awon nínú o ninu àti si fi sí ile yìí ọdún pé won kan of wa fun the gba bi tó lati se bá ijoba "
        "agbegbe fún omo ibile sì máa náà ara láti di bí kò re ipinle èdè aare lo ìlú nobel ebun wà pe àwon wón kí alakoso àwọn agba "
        "mo naijiria and ló wá ohun de ènìyàn gbogbo odun tabi ilé pope ko àdúgbò so in ilu tàbí lè onimo tún rí oloselu ibi ò pè le "
        "yorùbá gbé sayensi orin ba èyí pelu wọn nígbà í yi jé mú dé wí nípa i ìgbà ikan"
    ),
}
