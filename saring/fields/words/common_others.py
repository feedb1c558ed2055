"""The commonest words of languages that the stop lists of the other tables lack, commonest first. Data only; written for saring.

Without them a text in one of these is told to be in the language whose words are least unlike: Somali was Italian, Hausa Croatian.
"""

from typing import Final

COMMON: Final[dict[str, str]] = {
    "so": (
        "iyo oo ka ku uu waa ay waxa ayaa waxaa soo ayay waxay wuxuu inay isku badan dadka dalka ugu loo inuu uga karo sheegay "
        "magaalada dowladda wasiirka madaxweynaha soomaaliya soomaaliyeed ciidamada xilli sanadka sannadkii maanta shalay kadib "
        "markii balse laakiin sidoo waxyaabo hadda guud gudaha ahaa yahay tahay jira jiray doono doonaa lahaa leh weli inta qaar qof "
        "qofka kuwa kuwaas kaas taas arrinta arrintan kulan bisha maalin"
    ),
    "ha": (
        "da ya ta na cikin wannan domin amma kuma shi ita yan zuwa daga wata wani yadda saboda ce ne suka suke yake take yana tana "
        "suna kasar mutane mutum jihar gwamnati gwamnatin gwamnan shugaban shugaba majalisar najeriya ranar bayan kafin lokacin "
        "shekara shekarar wajen yi wasu duk haka kamar sai idan babu akwai wadanda wanda wadda inda hukumar yankin sojoji kudi naira "
        "zai za zasu sosai yanzu hakan musamman dangane tsakanin wurin hannun"
    ),
    "ku": (
        "û li ji bi ku ew jî ya yê yên bû dike kir wê wî wan ez hûn çi kî kurdistanê kurd tirkiyê sûriyê partiya hikûmeta serokê gelê "
        "roja îro sala hezar kes mirov piştî berî lê belê heta gelek hemû yek sê xwe dibêje dikin bûn hatiye kiriye navbera herêma "
        "daxuyand"
    ),
    "zu": (
        "ukuthi futhi noma kodwa uma ngoba kanye lapho lokhu ngesikhathi kuthiwa abantu umuntu wathi uthe uthi ukuba emva ngaphambi manje "
        "kakhulu njengoba yilapho ngemuva ngokusho kusho khona yena bona lokho lesi leli kule kulo kuleli umengameli amaphoyisa iphoyisa "
        "eningizimu afrika uhulumeni unyaka izinsuku usuku umnuz nksz yona kungenzeka okwamanje izingane umphakathi bathi laba labo lwakhe"
    ),
    "ps": (
        "د په چې او ته کې له سره دي ده دا دې يې یې هم نه کړي کړې شوي شوې شوی کړل وو وه به تر لپاره باندې خپل خپله دوی هغه هغې هغوی ځکه کله "
        "ډېر ډېرو ډېرې بل بله يو یوه دوه درې ټول ټولو افغانستان کابل ولایت طالبان طالبانو وویل وايي وایي ویلي حکومت خلک خلکو کسان کسانو "
        "ورځ کال کلونو وروسته اوس لا خو مګر پکې ترې ورته"
    ),
    "ckb": (
        "لە و بە کە بۆ ئەو ئەم لەگەڵ دەکات بوو کرد هەر یەک هەموو ئێمە من ئەوە ئەوان بەڵام دوای پێش هەیە نییە دەبێت بووە کراوە کردووە دەکرێت "
        "لەسەر لەو لەم بەو بەم ئەوەی وەک هەروەها تا نێوان کوردستان هەرێمی عێراق بەغدا حکومەتی سەرۆکی وتی ڕایگەیاند کەس ساڵی ساڵ ڕۆژی زۆر "
        "زیاتر تەنیا ئەگەر چونکە هیچ کاتێک شاری پارتی پێی خۆی ئێستا"
    ),
    "mn": (
        "нь байна энэ юм гэж болон бол тэр хүн дээр ирсэн байсан болсон оны онд монгол улс улсын засгийн газар газрын тухай хийх хийсэн өгсөн "
        "гэсэн гэх мөн дараа өмнө бүр их хамгийн бусад зэрэг хувь төгрөг сая тэрбум хүртэл хооронд талаар ажил ажлын хот хотын дүүрэг аймаг "
        "аймгийн иргэд иргэдийн ерөнхий сайд ерөнхийлөгч гишүүн байгаа байх байхгүй манай үеэр болно байдаг биш учир гэдэг"
    ),
    "tg": (
        "ва дар аз ба ки бо ин ҳам барои то ё он аст буд шуд шудааст мекунад кард кардааст карда мешавад гуфт ҷумҳурии тоҷикистон тоҷик "
        "раҳмон соли сол рӯзи рӯз нафар ҳазор худ ҳар яке онҳо мо шумо ҳама дигар низ вале пас қабл баъд дорад доранд мебошад будааст кишвар "
        "кишвари шаҳри вилояти ноҳияи хабар дод ҳукумати"
    ),
}
