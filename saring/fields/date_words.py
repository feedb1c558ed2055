"""The words of dates by language: months, weekdays, zones, and what a date is the date of. Data only.

Months are twelve words parted by spaces; forms of one month are joined by `/`. Abbreviations are listed where they are not the
first three letters of a form here. Lower case throughout.
"""

from typing import Final

MONTHS: Final[dict[str, str]] = {
    "en": "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
    "id": "januari/jan februari/pebruari/feb/peb maret/mar april/apr mei juni/jun juli/jul agustus/agu/agt/ags/ag september/sep/sept oktober/okt november/nopember/nov/nop desember/des",
    "ms": "januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt november/nov disember/dis",
    "de": "januar/jänner/jan/jän februar/feber/feb märz/mär/maerz/mrz april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov dezember/dez",
    "fr": "janvier/janv/jan février/fevrier/févr/fév/fev mars/mar avril/avr/avri mai juin juillet/juil/juill/jul août/aout/aoû septembre/sept/sep octobre/oct novembre/nov décembre/decembre/déc/dec",
    "es": "enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sep/sept/set octubre/oct noviembre/nov diciembre/dic",
    "pt": "janeiro/jan fevereiro/fev março/marco/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez",
    "it": "gennaio/gen/genn febbraio/feb/febbr marzo/mar aprile/apr maggio/mag/magg giugno/giu luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre/nov dicembre/dic",
    "nl": "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep/sept oktober/okt november/nov december/dec",
    "pl": "stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź listopada/listopad/lis grudnia/grudzień/gru",
    "ru": "января/январь/янв февраля/февраль/фев/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя/нояб декабря/декабрь/дек",
    "uk": "січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/кві/квіт травня/травень/тра/трав червня/червень/чер/черв липня/липень/лип серпня/серпень/сер/серп вересня/вересень/вер жовтня/жовтень/жов/жовт листопада/листопад/лис/лист грудня/грудень/гру/груд",
    "be": "студзеня/студзень лютага/люты сакавіка/сакавік красавіка/красавік мая/май чэрвеня/чэрвень ліпеня/ліпень жніўня/жнівень верасня/верасень кастрычніка/кастрычнік лістапада/лістапад снежня/снежань",
    "bg": "януари/ян февруари/фев март/мар април/апр май юни/юн юли/юл август/авг септември/сеп/септ октомври/окт ноември/ное декември/дек",
    "sr": "januar/јануар/jan/јан februar/фебруар/feb/феб mart/март/mar/мар april/април/apr/апр maj/мај jun/јун/juni jul/јул/juli avgust/август/avg/авг septembar/септембар/sep/сеп oktobar/октобар/okt/окт novembar/новембар/nov/нов decembar/децембар/dec/дец",
    "hr": "siječnja/siječanj/sij veljače/veljača/velj ožujka/ožujak/ožu travnja/travanj/tra svibnja/svibanj/svi lipnja/lipanj/lip srpnja/srpanj/srp kolovoza/kolovoz/kol rujna/rujan/ruj listopada/listopad/lis studenoga/studeni/studenog/stu prosinca/prosinac/pro",
    "sl": "januar/januarja/jan februar/februarja/feb marec/marca/mar april/aprila/apr maj/maja junij/junija/jun julij/julija/jul avgust/avgusta/avg september/septembra/sep oktober/oktobra/okt november/novembra/nov december/decembra/dec",
    "cs": "ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj listopadu/listopad/lis prosince/prosinec/pro",
    "sk": "januára/január/jan februára/február/feb marca/marec/mar apríla/apríl/apr mája/máj júna/jún júla/júl augusta/august/aug septembra/september/sep októbra/október/okt novembra/november/nov decembra/december/dec",
    "tr": "ocak/oca şubat/şub/subat mart/mar nisan/nis mayıs/may/mayis haziran/haz temmuz/tem ağustos/ağu/agustos eylül/eyl/eylul ekim/eki kasım/kas/kasim aralık/ara/aralik",
    "az": "yanvar/yan fevral/fev mart aprel/apr may iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr/okt noyabr/noy dekabr/dek",
    "el": "ιανουαρίου/ιανουάριος/ιαν/γενάρη φεβρουαρίου/φεβρουάριος/φεβ/φλεβάρη μαρτίου/μάρτιος/μαρ/μάρτη/μαρτ απριλίου/απρίλιος/απρ/απρίλη μαΐου/μαίου/μάιος/μαϊ/μαι/μάη/μαϊου ιουνίου/ιούνιος/ιουν/ιούνη ιουλίου/ιούλιος/ιουλ/ιούλη αυγούστου/αύγουστος/αυγ/αύγουστο σεπτεμβρίου/σεπτέμβριος/σεπ/σεπτ/σεπτέμβρη οκτωβρίου/οκτώβριος/οκτ/οκτώβρη νοεμβρίου/νοέμβριος/νοε/νοέ/νοέμβρη δεκεμβρίου/δεκέμβριος/δεκ/δεκέμβρη",
    "ro": "ianuarie/ian februarie/feb/febr martie/mar/mart aprilie/apr mai iunie/iun iulie/iul august/aug septembrie/sep/sept octombrie/oct noiembrie/nov/noi decembrie/dec",
    "hu": "január/jan február/feb/febr március/már/márc április/ápr május/máj június/jún július/júl augusztus/aug szeptember/szep/szept október/okt november/nov december/dec",
    "fi": "tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu/maalis huhtikuuta/huhtikuu/huhti toukokuuta/toukokuu/touko kesäkuuta/kesäkuu/kesä heinäkuuta/heinäkuu/heinä elokuuta/elokuu/elo syyskuuta/syyskuu/syys lokakuuta/lokakuu/loka marraskuuta/marraskuu/marras joulukuuta/joulukuu/joulu",
    "et": "jaanuar/jaan/jaanuaril veebruar/veebr/veebruaril märts/märtsil aprill/apr/aprillil mai/mail juuni/juunil juuli/juulil august/aug/augustil september/sept/septembril oktoober/okt/oktoobril november/nov/novembril detsember/dets/detsembril",
    "sv": "januari/jan februari/feb mars/mar april/apr maj juni/jun juli/jul augusti/aug september/sep/sept oktober/okt november/nov december/dec",
    "no": "januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov desember/des",
    "da": "januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep/sept oktober/okt november/nov december/dec",
    "is": "janúar/jan febrúar/feb mars/mar apríl/apr maí júní/jún júlí/júl ágúst/ágú september/sep október/okt nóvember/nóv desember/des",
    "lv": "janvāris/janvārī/janv februāris/februārī/febr marts/martā aprīlis/aprīlī/apr maijs/maijā jūnijs/jūnijā/jūn jūlijs/jūlijā/jūl augusts/augustā/aug septembris/septembrī/sept oktobris/oktobrī/okt novembris/novembrī/nov decembris/decembrī/dec",
    "lt": "sausio/sausis/saus vasario/vasaris/vas kovo/kovas/kov balandžio/balandis/bal gegužės/gegužė/geg birželio/birželis/birž liepos/liepa/liep rugpjūčio/rugpjūtis/rugp rugsėjo/rugsėjis/rugs spalio/spalis/spal lapkričio/lapkritis/lapkr gruodžio/gruodis/gruod",
    "sq": "janar/jan shkurt/shk mars/mar prill/pri maj/maji qershor/qer korrik/korr/kor gusht/gush shtator/sht tetor/tet nëntor/nën/nentor dhjetor/dhj",
    "ca": "gener/gen febrer/febr març/mar abril/abr maig/mai juny/jun juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des",
    "gl": "xaneiro/xan febreiro/feb marzo/mar abril/abr maio/mai xuño/xuñ xullo/xul agosto/ago setembro/set outubro/out novembro/nov decembro/dec",
    "eu": "urtarrila/urtarrilak/urtarrilaren/urt otsaila/otsailak/otsailaren/ots martxoa/martxoak/martxoaren/mar apirila/apirilak/apirilaren/api maiatza/maiatzak/maiatzaren/mai ekaina/ekainak/ekainaren/eka uztaila/uztailak/uztailaren/uzt abuztua/abuztuak/abuztuaren/abu iraila/irailak/irailaren/ira urria/urriak/urriaren/urr azaroa/azaroak/azaroaren/aza abendua/abenduak/abenduaren/abe",
    "ar": "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار/أذار أبريل/إبريل/ابريل/نيسان/أفريل مايو/أيار/ماي يونيو/حزيران/جوان يوليو/تموز/جويلية أغسطس/اغسطس/آب/أوت سبتمبر/أيلول أكتوبر/اكتوبر/تشرين_الأول نوفمبر/تشرين_الثاني ديسمبر/كانون_الأول",
    "fa": "ژانویه فوریه مارس آوریل مه/می ژوئن/جون ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    "ur": "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "he": "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
    "hi": "जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल मई जून जुलाई अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस",
    "mr": "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "bn": "জানুয়ারি/জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "ta": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "th": "มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค",
    "tl": "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
    "sw": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "af": "januarie februarie maart april mei junie julie augustus september oktober november desember",
    "hy": "հունվարի/հունվար փետրվարի/փետրվար մարտի/մարտ ապրիլի/ապրիլ մայիսի/մայիս հունիսի/հունիս հուլիսի/հուլիս օգոստոսի/օգոստոս սեպտեմբերի/սեպտեմբեր հոկտեմբերի/հոկտեմբեր նոյեմբերի/նոյեմբեր դեկտեմբերի/դեկտեմբեր",
    "ka": "იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ga": "eanáir feabhra márta aibreán bealtaine meitheamh iúil lúnasa meán_fómhair deireadh_fómhair samhain/samhna nollaig/nollag",
    "cy": "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr",
    "mt": "jannar frar marzu april mejju ġunju lulju awwissu settembru ottubru novembru diċembru",
    "ps": "جنوري فبروري مارچ اپرېل/اپریل مۍ/می جون جولای/جولایي اګست سپټمبر/سپتمبر اکتوبر نومبر/نوامبر ډسمبر/دسمبر",
    "ne": "जनवरी फेब्रुअरी/फेब्रुवरी मार्च अप्रिल मे जुन जुलाई अगस्ट/अगस्त सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "pa": "ਜਨਵਰੀ ਫ਼ਰਵਰੀ/ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ",
    "gu": "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ/ઓગસ્ટ સપ્ટેમ્બર ઑક્ટોબર/ઓક્ટોબર નવેમ્બર ડિસેમ્બર",
    "te": "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు/ఆగస్ట్ సెప్టెంబర్/సెప్టెంబరు అక్టోబర్/అక్టోబరు నవంబర్/నవంబరు డిసెంబర్/డిసెంబరు",
    "kn": "ಜನವರಿ ಫೆಬ್ರವರಿ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್ ಸೆಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್ ಡಿಸೆಂಬರ್",
    "ml": "ജനുവരി ഫെബ്രുവരി മാർച്ച്/മാര്‍ച്ച് ഏപ്രിൽ/ഏപ്രില്‍ മേയ്/മെയ് ജൂൺ/ജൂണ്‍ ജൂലൈ/ജൂലായ് ഓഗസ്റ്റ്/ആഗസ്റ്റ് സെപ്റ്റംബർ/സെപ്തംബർ ഒക്ടോബർ/ഒക്റ്റോബർ നവംബർ ഡിസംബർ",
    "si": "ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල්/අප්රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර්/ඔක්තොම්බර් නොවැම්බර් දෙසැම්බර්",
    "km": "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ",
    "lo": "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ",
    "my": "ဇန်နဝါရီ ဖေဖော်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ်/သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
    "am": "ጃንዩወሪ/ጃንዋሪ ፌብሩወሪ/ፌብሯሪ ማርች ኤፕሪል/ኤፕረል ሜይ ጁን ጁላይ ኦገስት/ኦገስ ሴፕቴምበር ኦክቶበር/ኦክተውበር ኖቬምበር ዲሴምበር",
    "so": "janaayo febraayo maarso abriil maajo juun luulyo agoosto sebtembar oktoobar nofembar disembar",
    "ha": "janairu faburairu/fabrairu maris afrilu mayu yuni yuli agusta satumba oktoba nuwamba disamba",
}

JALALI: Final = "فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان آذر دی بهمن اسفند"
"""Months of the Persian calendar, from the spring equinox."""

PERSIAN_CALENDAR: Final = frozenset(("fa", "ps"))
"""Languages whose pages number months by that calendar: `1400/6/2`."""

ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""Reigns of Japanese emperors by the year before their first."""

WEEKDAYS: Final[dict[str, str]] = {
    "en": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
    "id": "senin selasa rabu kamis jumat jum'at jum’at sabtu minggu ahad sen sel rab kam jum sab min",
    "ms": "isnin selasa rabu khamis jumaat sabtu ahad",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles miercoles jueves viernes sábado sabado domingo",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta sábado domingo feira",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс",
    "uk": "понеділок вівторок середа четвер п'ятниця п’ятниця субота неділя",
    "bg": "понеделник вторник сряда четвъртък петък събота неделя",
    "sr": "ponedeljak utorak sreda četvrtak petak subota nedelja",
    "hr": "ponedjeljak utorak srijeda četvrtak petak subota nedjelja",
    "cs": "pondělí úterý středa čtvrtek pátek sobota neděle",
    "sk": "pondelok utorok streda štvrtok piatok sobota nedeľa",
    "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    "el": "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "ro": "luni marți marţi miercuri joi vineri sâmbătă duminică",
    "hu": "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "fi": "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ma ti ke to pe la su",
    "sv": "måndag tisdag onsdag torsdag fredag lördag söndag",
    "no": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "ar": "الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد",
    "fa": "دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه شنبه یکشنبه یک‌شنبه",
    "hi": "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    "th": "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์ วันเสาร์ วันอาทิตย์",
    "zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日",
}

ZONES: Final[dict[str, int]] = {
    "wib": 420, "wita": 480, "wit": 540, "wst": 480, "myt": 480, "sgt": 480, "pht": 480, "hkt": 480, "ict": 420,
    "jst": 540, "kst": 540, "ist": 330, "npt": 345, "pkt": 300, "uzt": 300, "bdt": 360, "mmt": 390,
    "msk": 180, "мск": 180, "gmt": 0, "utc": 0, "z": 0, "wet": 0, "west": 60, "bst": 60,
    "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "trt": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "ast": -240, "adt": -180, "nst": -210, "ndt": -150, "brt": -180, "art": -180,
    "wat": 60, "cat": 120, "sast": 120, "eat": 180, "gst": 240, "irst": 210,
    "aest": 600, "aedt": 660, "acst": 570, "acdt": 630, "awst": 480, "nzst": 720, "nzdt": 780,
}  # fmt: skip
"""Minutes east of Greenwich by abbreviation. Of those with two meanings, the one that news pages use most."""

SEASONAL_ZONES: Final[dict[str, int]] = {"et": -300, "ct": -360, "mt": -420, "pt": -480}
"""North American zones named without their season: minutes east in winter."""

ZONES_BY_LANGUAGE: Final[dict[str, dict[str, int]]] = {"zh": {"cst": 480}, "he": {"ist": 120}}
"""Abbreviations that mean another zone on pages of a language."""

MODIFIED: Final[dict[str, str]] = {
    "en": "updated|last updated|modified|last modified|revised|edited|last edited|update",
    "id": "diperbarui|diperbaharui|pembaruan|diubah|update|terakhir diperbarui",
    "ms": "dikemas kini|dikemaskini",
    "de": "aktualisiert|zuletzt aktualisiert|geändert|bearbeitet|stand|letztes update|aktualisierung",
    "fr": "mis à jour|mise à jour|modifié|modifiée|actualisé|maj",
    "es": "actualizado|actualizada|actualización|modificado|última actualización",
    "pt": "atualizado|atualizada|atualização|modificado|última atualização|actualizado",
    "it": "aggiornato|aggiornamento|ultimo aggiornamento|modificato",
    "nl": "bijgewerkt|laatst bijgewerkt|gewijzigd|laatste update",
    "pl": "aktualizacja|zaktualizowano|ostatnia aktualizacja|zmodyfikowano",
    "ru": "обновлено|обновлён|обновлен|изменено|последнее обновление",
    "uk": "оновлено|змінено|останнє оновлення",
    "tr": "güncelleme|güncellendi|son güncelleme|güncellenme",
    "el": "ενημερώθηκε|τελευταία ενημέρωση|ανανεώθηκε",
    "ro": "actualizat|actualizare|modificat",
    "hu": "frissítve|frissült|módosítva",
    "cs": "aktualizováno|aktualizace|upraveno",
    "sk": "aktualizované|aktualizácia",
    "hr": "ažurirano|osvježeno|zadnja izmjena",
    "bg": "обновена|последна промяна|актуализирана",
    "sv": "uppdaterad|uppdaterat|senast uppdaterad|ändrad",
    "no": "oppdatert|sist oppdatert|endret",
    "da": "opdateret|sidst opdateret|ændret",
    "fi": "päivitetty|muokattu",
    "ar": "آخر تحديث|تم التحديث|تحديث|عُدل",
    "fa": "به روز رسانی|به‌روزرسانی|بروزرسانی|آخرین بروزرسانی",
    "he": "עודכן|עדכון אחרון|עדכון",
    "hi": "अपडेटेड|अपडेट|अद्यतन|संशोधित",
    "th": "อัปเดต|แก้ไขล่าสุด|ปรับปรุง",
    "vi": "cập nhật|sửa đổi",
    "zh": "更新|更新于|更新時間|最后更新|修改",
    "ja": "更新|最終更新|更新日",
    "ko": "수정|업데이트|최종수정",
}
"""Words before a date that say the page was changed then."""

PUBLISHED: Final[dict[str, str]] = {
    "en": "published|posted|first published|created|publication date|date published|issued|release date|released",
    "id": "diterbitkan|terbit|dipublikasikan|tayang|diposting|dibuat|publikasi",
    "ms": "diterbitkan|disiarkan",
    "de": "veröffentlicht|erschienen|erstellt|publiziert|online seit|datum",
    "fr": "publié|publiée|publie|paru|créé|posté",
    "es": "publicado|publicada|creado|fecha",
    "pt": "publicado|publicada|postado|criado|data",
    "it": "pubblicato|pubblicata|pubblicazione",
    "nl": "gepubliceerd|geplaatst|verschenen",
    "pl": "opublikowano|publikacja|data publikacji|dodano|utworzono",
    "ru": "опубликовано|опубликована|дата публикации|добавлено|размещено",
    "uk": "опубліковано|дата публікації",
    "tr": "yayınlanma|yayınlandı|yayın tarihi|giriş|oluşturulma|eklenme|yayınlanma tarihi",
    "el": "δημοσιεύθηκε|δημοσίευση|δημοσιεύτηκε|ημερομηνία",
    "ro": "publicat|postat",
    "hu": "közzétéve|megjelent|publikálva",
    "cs": "publikováno|vydáno|zveřejněno",
    "sk": "publikované|zverejnené",
    "hr": "objavljeno",
    "bg": "публикувана|публикувано",
    "sv": "publicerad|publicerat|skapad",
    "no": "publisert",
    "da": "publiceret|offentliggjort|udgivet",
    "fi": "julkaistu",
    "ar": "نشر|نشر في|تاريخ النشر|نُشر|نُشر في|نشرت|نشرت في",
    "fa": "تاریخ انتشار|منتشر شده",
    "he": "פורסם|תאריך פרסום",
    "hi": "प्रकाशित|पब्लिश्ड",
    "th": "เผยแพร่|วันที่",
    "vi": "đăng|xuất bản|ngày đăng",
    "zh": "发布|發布|发表|發佈|刊登|发布时间",
    "ja": "公開|掲載|配信|公開日|投稿日",
    "ko": "입력|등록|게시|기사입력|승인",
}
"""Words before a date that say the page was first shown then."""

DAY_FIRST: Final = frozenset("en-gb en-au en-nz en-ie en-in en-za en-sg en-my en-hk en-ng en-ke en-pk".split())
"""Kinds of English that write day/month/year; every other language does too, and English at large does not."""
